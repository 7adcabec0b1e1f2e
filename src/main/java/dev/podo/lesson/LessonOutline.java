package dev.podo.lesson;

import dev.podo.lesson.LessonMarkdown.ProblemAt;
import dev.podo.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Walks a parsed lesson once: gives every heading its id, puts pictures in the place of their references and notes what
 * both languages must have alike.
 */
final class LessonOutline extends AbstractVisitor {

    private static final Pattern WRITTEN_ID = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}\\s*$");
    private static final Pattern GOOD_ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Language language;
    private final ProblemAt problems;
    private final IdGenerator slugs = IdGenerator.builder().defaultId("section").build();
    private final Set<String> ids = new HashSet<>();
    private final List<String> lines;
    private final List<Start> starts = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final List<String> manifests = new ArrayList<>();

    LessonOutline(Language language, String markdown, ProblemAt problems) {
        this.language = language;
        this.lines = List.of(markdown.split("\n", -1));
        this.problems = problems;
    }

    RenderedText rendered(String html, List<NoteLines> marks) {
        return new RenderedText(html, sections(), List.copyOf(figures), List.copyOf(manifests), marks);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).line : lines.size();
            String source = String.join("\n", lines.subList(start.line, end)).strip();
            sections.add(new Section(start.level, start.id, start.title, source));
        }
        return List.copyOf(sections);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            problem(heading, "a lesson’s headings start at '##'; its title stands in the front matter");
        }
        String id = writtenId(heading).orElseGet(() -> slugs.generateId(words(heading)));
        if (!ids.add(id)) {
            problem(heading, "the heading id '" + id + "' is taken; give this heading another by {#id}");
        }
        starts.add(new Start(heading.getLevel(), id, words(heading), lineOf(heading)));
        HeadingId.put(heading, id);
    }

    /** The id an author wrote as {@code {#id}} after a heading, which is then taken from the heading's text. */
    private Optional<String> writtenId(Heading heading) {
        if (!(heading.getLastChild() instanceof Text text)) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN_ID.matcher(text.getLiteral());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        text.setLiteral(matcher.group(1));
        if (!GOOD_ID.matcher(matcher.group(2)).matches()) {
            problem(heading, "the heading id '" + matcher.group(2) + "' is not of the form a-z, 0-9 and '-'");
        }
        return Optional.of(matcher.group(2));
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getDestination().startsWith(FigureBlock.SCHEME)) {
            replaceByFigure(paragraph, image);
        } else {
            visitChildren(paragraph);
        }
    }

    private void replaceByFigure(Paragraph paragraph, Image image) {
        String name = image.getDestination().substring(FigureBlock.SCHEME.length());
        Optional<Figures.Figure> figure = Figures.find(name, language);
        if (figure.isEmpty()) {
            problem(paragraph, "there is no picture '" + name + "'; pictures lie in src/main/resources/figures");
        }
        figures.add(name);
        paragraph.insertBefore(new FigureBlock(figure.orElse(Figures.Figure.NONE), words(image)));
        paragraph.unlink();
    }

    @Override
    public void visit(Image image) {
        problem(image.getParent(), "an image must be '![caption](figure:name)' in a paragraph of its own");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        CodeInfo info = CodeInfo.of(block);
        if (!CodeInfo.KINDS.contains(info.kind())) {
            problem(block, "code is one of " + CodeInfo.KINDS + ", found '" + info.kind() + "'");
        }
        if (info.kind().equals("yaml")) {
            manifests.add(block.getLiteral());
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            ScrollBlock scroll = new ScrollBlock();
            block.insertBefore(scroll);
            scroll.appendChild(block);
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }

    private void problem(Node block, String message) {
        problems.accept(lineOf(block) + 1, message);
    }

    private static int lineOf(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().get(0).getLineIndex();
    }

    private record Start(int level, String id, String title, int line) {}
}
