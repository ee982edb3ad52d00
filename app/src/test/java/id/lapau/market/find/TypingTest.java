package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.find.Word.Near;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TypingTest {

    private static List<String> nearest(String said, String... words) {
        return Typing.nearest(said, List.of(words).stream().map(word -> new Near(word, word)).toList()).stream().map(Near::word).toList();
    }

    @Test
    void the_fewest_errors_win_and_among_equals_the_same_first_letter() {
        assertThat(nearest("rendng", "rendang", "dendeng", "bandeng")).containsExactly("rendang");
        assertThat(nearest("kopo", "kopi", "sopo", "topo")).first().isEqualTo("kopi");
    }

    @Test
    void letters_missing_too_many_wrong_or_swapped_count_one_each() {
        for (var typed : List.of("rendag", "renndang", "remdang", "rednang")) assertThat(Typing.errors(typed, "rendang")).as(typed).isOne();
    }

    @Test
    void a_short_word_forgives_nothing_and_a_long_one_two_errors() {
        assertThat(nearest("tek", "teh")).isEmpty();
        assertThat(nearest("kopu", "kopi")).containsExactly("kopi");
        assertThat(nearest("kipu", "kopi")).isEmpty();
        assertThat(nearest("krupak", "kerupuk")).containsExactly("kerupuk");
    }

    @Test
    void the_beginning_of_a_word_is_a_good_guess() {
        assertThat(nearest("kerip", "keripik", "kering")).contains("keripik");
    }

    @Property(tries = 300)
    void errors_are_the_same_from_both_sides_and_none_only_between_equals(@ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String a, @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String b) {
        assertThat(Typing.errors(a, b)).isEqualTo(Typing.errors(b, a)).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(Typing.errors(a, b) == 0).isEqualTo(a.equals(b));
    }
}
