package id.lapau.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cleaners and likenesses for any country. */
class GeneralTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "company      | Brightex Engineering Pty. Ltd.   | brightex engineering",
        "company      | BRIGHTEX ENG. & Sons GmbH         | brightex engineering sons",
        "company      | The Limited                       | the limited",
        "phone        | +44 (0)20 7946-0958               | 079460958",
        "phone        | 020 7946 0958                     | 079460958",
        "phone        | 110                               | ''",
        "email        | ' MailTo:Ann.Lee+news@Example.org '| ann.lee@example.org",
        "email        | none                              | ''",
        "number       | 1.250,50                          | 1250.50",
        "number       | '1,250.50'                        | 1250.50",
        "number       | Rp 1.250                          | 1250",
        "number       | -3.5                              | -3.5",
        "longest_word | on the reconciliation of files    | reconciliation"})
    void a_cleaner_makes(String cleaner, String raw, String cleaned) {
        assertThat(Cleaners.named(cleaner).clean(raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "same_words, '', ann mary lee, lee ann mary, true", "same_words, '', ann lee, ann lea, false",
        "trigrams, 0.7, a survey of record linkage, survey of recrd linkage, true", "trigrams, 0.7, a survey of record linkage, the theory of stable marriage, false",
        "trigrams, 1, same, same, true", "km, 2, -0.9471 100.3543, -0.9471 100.3643, true", "km, 1, -0.9471 100.3543, -0.9471 100.3643, false", "km, 5, unknown, 1 2, false"})
    void a_likeness_holds_both_ways(String likeness, String argument, String one, String other, boolean holds) {
        var known = Likenesses.named(likeness, argument);
        assertThat(known.holds(one, other)).isEqualTo(holds);
        assertThat(known.holds(other, one)).isEqualTo(holds);
    }

    @Test void an_unknown_name_is_answered_with_the_nearest_known_one() {
        assertThatThrownBy(() -> Likenesses.named("jaro_winkl", "0.9")).hasMessageContaining("unknown likeness 'jaro_winkl'; did you mean 'jaro_winkler'?");
        assertThatThrownBy(() -> Cleaners.named("alphanumerics")).hasMessageContaining("did you mean 'alphanumeric'?");
        assertThatThrownBy(() -> Cleaners.named("xyz")).hasMessageContaining("unknown cleaner 'xyz'; known: ");
    }
}
