package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lesson.Question.Kind;
import dev.podo.lesson.Question.Option;
import dev.podo.text.Text;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuizViewTest {

    private static final Question SINGLE = question(Kind.SINGLE, "a+", "b", "c");
    private static final Question MULTIPLE = question(Kind.MULTIPLE, "a+", "b", "c+");
    private static final Question ORDER = question(Kind.ORDER, "a", "b", "c");
    private static final Question MATCH = question(Kind.MATCH, "a", "b", "c");

    @Test
    void only_the_right_option_answers_a_single_question() {
        assertThat(read(SINGLE, "a", "a")).isEqualTo(new GivenAnswer(List.of("a"), true));
        assertThat(read(SINGLE, "a", "b")).isEqualTo(new GivenAnswer(List.of("b"), false));
        assertThat(read(SINGLE)).isNull();
        assertThat(read(SINGLE, "a", "a", "a", "b")).isNull();
        assertThat(read(SINGLE, "a", "nothing")).isNull();
    }

    @Test
    void all_right_options_and_no_other_answer_a_multiple_question() {
        assertThat(read(MULTIPLE, "a", "c", "a", "a").right()).isTrue();
        assertThat(read(MULTIPLE, "a", "a").right()).isFalse();
        assertThat(read(MULTIPLE, "a", "a", "a", "b", "a", "c").right()).isFalse();
        assertThat(read(MULTIPLE)).isNull();
    }

    @Test
    void an_order_needs_a_place_of_its_own_for_each() {
        assertThat(read(ORDER, "at-a", "1", "at-b", "2", "at-c", "3").right()).isTrue();
        assertThat(read(ORDER, "at-a", "2", "at-b", "1", "at-c", "3"))
                .isEqualTo(new GivenAnswer(List.of("b", "a", "c"), false));
        assertThat(read(ORDER, "at-a", "1", "at-b", "1", "at-c", "3")).isNull();
        assertThat(read(ORDER, "at-a", "1", "at-b", "2")).isNull();
        assertThat(read(ORDER, "at-a", "x", "at-b", "2", "at-c", "3")).isNull();
    }

    @Test
    void a_match_needs_a_counterpart_for_each() {
        assertThat(read(MATCH, "to-a", "a", "to-b", "b", "to-c", "c").right()).isTrue();
        assertThat(read(MATCH, "to-a", "a", "to-b", "a", "to-c", "c"))
                .isEqualTo(new GivenAnswer(List.of("a", "a", "c"), false));
        assertThat(read(MATCH, "to-a", "a", "to-b", "b")).isNull();
    }

    @Test
    void one_seed_always_gives_one_order_and_never_the_solution() {
        LongStream.range(0, 200).forEach(seed -> {
            assertThat(ORDER.shuffled(seed)).isEqualTo(ORDER.shuffled(seed)).isNotEqualTo(ORDER.options());
            QuestionView match = QuestionView.of(1, MATCH, seed, null, false);
            assertThat(match.choices()).hasSameElementsAs(MATCH.options());
        });
        assertThat(LongStream.range(0, 50).mapToObj(SINGLE::shuffled).distinct().count())
                .isGreaterThan(3);
    }

    @Test
    void who_is_wrong_learns_about_what_they_chose_and_who_is_right_about_all() {
        QuestionView wrong = QuestionView.of(1, SINGLE, 0, read(SINGLE, "a", "b"), false);
        assertThat(explained(wrong)).containsExactly("b");
        QuestionView right = QuestionView.of(1, SINGLE, 0, read(SINGLE, "a", "a"), false);
        assertThat(explained(right)).containsExactly("a", "b", "c");
    }

    @Test
    void an_answer_that_no_longer_fits_the_question_is_forgotten() {
        Quiz quiz = new Quiz(List.of(SINGLE));

        QuizView view = QuizView.of(quiz, Map.of("q", new GivenAnswer(List.of("gone"), true)), 1, null);

        assertThat(view.questions().get(0).isAnswered()).isFalse();
        assertThat(view.isPassed()).isFalse();
    }

    private static List<String> explained(QuestionView view) {
        return view.question().options().stream()
                .filter(view::isExplained)
                .map(Option::id)
                .toList();
    }

    /** Fields in turn: name, value, name, value. Null for what is no answer. */
    private static GivenAnswer read(Question question, String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return AnswerForm.read(question, form).orElse(null);
    }

    private static Question question(Kind kind, String... options) {
        return new Question(
                "q",
                kind,
                Text.same("?"),
                List.of(options).stream()
                        .map(option -> new Option(
                                option.replace("+", ""),
                                option.endsWith("+"),
                                Text.same(option),
                                Text.same("with " + option),
                                Text.same("why")))
                        .toList());
    }
}
