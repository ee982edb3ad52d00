package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.find.Word.Near;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static Word word(String stem) {
        return new Word(stem, stem, true, List.of());
    }

    @Test
    void a_term_of_several_words_counts_as_its_synonyms_too() {
        var question = Question.of(List.of(word("gula"), word("aren"), word("asli")), List.of(List.of("gula aren", "gula merah", "saka")));
        assertThat(question.all()).isEqualTo("((('gula') & ('aren')) | 'gula aren' | 'gula merah' | 'saka') & 'asli'");
    }

    @Test
    void an_unknown_word_counts_as_what_was_perhaps_meant() {
        var question = Question.of(List.of(new Word("rendng", "rendng", false, List.of(new Near("rendang", "rendang"), new Near("randang", "randang")))), List.of());
        assertThat(question.all()).isEqualTo("('rendang' | 'randang')");
    }

    @Test
    void the_same_can_be_asked_of_names_only() {
        assertThat(Question.inName("('gula aren' | 'saka') & 'asli'")).isEqualTo("('gula aren':A | 'saka':A) & 'asli':A");
    }

    @Test
    void words_that_say_nothing_are_left_out_unless_nothing_else_is_said() {
        assertThat(Question.telling(List.of(word("kopi"), word("dan"), word("teh")))).extracting(Word::said).containsExactly("kopi", "teh");
        assertThat(Question.telling(List.of(word("dan")))).hasSize(1);
    }

    @Test
    void no_letter_of_a_visitor_becomes_an_operator() {
        assertThat(Question.of(List.of(word("a'|b&!(:*")), List.of()).all()).isEqualTo("'ab'");
    }
}
