package dev.podo.lesson;

import dev.podo.lesson.Question.Kind;
import dev.podo.lesson.Question.Option;
import dev.podo.text.Markdown;
import dev.podo.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a lesson's quiz from both languages; all but the words must be the same in both. */
final class QuizReader {

    private static final Set<String> OF_QUIZ = Set.of("questions");
    private static final Set<String> OF_QUESTION = new LinkedHashSet<>(List.of("id", "kind", "text", "options"));
    private static final Set<String> OF_OPTION = new LinkedHashSet<>(List.of("id", "correct", "text", "with", "why"));
    private static final int FEWEST = 3;
    private static final int MOST = 6;

    private final String file;
    private final Consumer<Problem> problems;

    private QuizReader(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static Optional<Quiz> read(String id, ContentFolder ko, ContentFolder en, Consumer<Problem> problems) {
        Optional<List<WrittenQuestion>> koQuestions = read(ko.quiz(id), problems);
        Optional<List<WrittenQuestion>> enQuestions = read(en.quiz(id), problems);
        if (koQuestions.isEmpty() || enQuestions.isEmpty()) {
            return Optional.empty();
        }
        List<String> koShape = shape(koQuestions.get());
        List<String> enShape = shape(enQuestions.get());
        if (!koShape.equals(enShape)) {
            problems.accept(new Problem(
                    ko.quiz(id).toString(),
                    1,
                    "questions: expected " + enShape + " as in " + en.quiz(id) + ", found " + koShape));
            return Optional.empty();
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < koShape.size(); i++) {
            questions.add(koQuestions.get().get(i).with(enQuestions.get().get(i)));
        }
        return Optional.of(new Quiz(questions));
    }

    private static Optional<List<WrittenQuestion>> read(Path path, Consumer<Problem> problems) {
        QuizReader reader = new QuizReader(path.toString(), problems);
        return ContentFolder.read(path, problems)
                .flatMap(yaml -> YamlPart.parse(reader.file, yaml, 1, problems))
                .map(part -> reader.questions(part.only(OF_QUIZ)));
    }

    private List<WrittenQuestion> questions(YamlPart quiz) {
        List<WrittenQuestion> questions =
                quiz.parts("questions").stream().map(this::question).toList();
        if (questions.size() < FEWEST || questions.size() > MOST) {
            quiz.problem("questions", "expected " + FEWEST + " to " + MOST + ", found " + questions.size());
        }
        requireDifferent(quiz, questions.stream().map(WrittenQuestion::id).toList());
        return questions;
    }

    private WrittenQuestion question(YamlPart part) {
        part.only(OF_QUESTION);
        Kind kind = Kind.of(part.text("kind")).orElse(null);
        if (kind == null) {
            part.problem("kind", "expected single, multiple, order or match");
        }
        List<WrittenOption> options = part.parts("options").stream()
                .map(option -> option(option, kind))
                .toList();
        long correct = options.stream().filter(WrittenOption::correct).count();
        if (options.size() < 2) {
            part.problem("options", "expected two or more");
        } else if (kind == Kind.SINGLE && correct != 1 || kind == Kind.MULTIPLE && correct == 0) {
            part.problem(
                    "options",
                    "expected " + (kind == Kind.SINGLE ? "one" : "one or more") + " with 'correct: true', found "
                            + correct);
        }
        if (kind == Kind.MATCH
                && options.stream().map(WrittenOption::belongsTo).distinct().count() < options.size()) {
            part.problem("options", "expected a 'with' of its own for each");
        }
        requireDifferent(part, options.stream().map(WrittenOption::id).toList());
        return new WrittenQuestion(part.text("id"), kind == null ? Kind.SINGLE : kind, part.text("text"), options);
    }

    private WrittenOption option(YamlPart part, Kind kind) {
        part.only(OF_OPTION);
        Optional<String> with = part.textIfAny("with");
        if (with.isPresent() != (kind == Kind.MATCH)) {
            part.problem("with", "expected for every option of a match, and for no other");
        }
        return new WrittenOption(
                part.text("id"), part.flag("correct"), part.text("text"), with.orElse(""), part.text("why"));
    }

    private static void requireDifferent(YamlPart part, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                part.problem("id", "'" + id + "' stands here twice");
            } else if (!ContentFolder.ID.matcher(id).matches()) {
                part.problem("id", "expected a-z, 0-9 and '-', found '" + id + "'");
            }
        }
    }

    /** All that must be the same in both languages. */
    private static List<String> shape(List<WrittenQuestion> questions) {
        return questions.stream()
                .map(question -> question.id() + " " + question.kind().code() + " "
                        + question.options().stream()
                                .map(option -> option.id() + (option.correct() ? "+" : ""))
                                .toList())
                .toList();
    }

    private record WrittenQuestion(String id, Kind kind, String text, List<WrittenOption> options) {

        /** This question, which is Korean, together with the English one. */
        Question with(WrittenQuestion en) {
            List<Option> both = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                both.add(options.get(i).with(en.options.get(i)));
            }
            return new Question(id, kind, html(text, en.text), both);
        }
    }

    private record WrittenOption(String id, boolean correct, String text, String belongsTo, String why) {

        Option with(WrittenOption en) {
            return new Option(
                    id,
                    correct,
                    html(text, en.text),
                    new Text(belongsTo, en.belongsTo).map(Markdown::plain),
                    html(why, en.why));
        }
    }

    private static Text html(String ko, String en) {
        return new Text(ko, en).map(Markdown::inline);
    }
}
