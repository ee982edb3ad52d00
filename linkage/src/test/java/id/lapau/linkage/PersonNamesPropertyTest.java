package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonNamesPropertyTest {

    private static final List<String> WORDS = List.of("Siti", "Aminah", "H.", "Muhammad", "M.", "Moh", "Nur", "Aini", "Nuraini",
            "Soekarno", "Djaja", "Tjut", "Abd.", "Rahman", "Abdurrahman", "S.Pd", "(Upik)", "bin", "Dt.", "Yusuf", "Jusuf",
            "Yusf", "A.", "als", "Syafrizal", "Safrizal", "Nurhayati", "Nurhayari", "SE", ",", "Ma'ruf", "Rina", "Rini", "Wati");

    @Property void normal_of_a_normal_name_is_itself(@ForAll("names") String name) {
        var once = PersonNames.normal(name);
        assertThat(PersonNames.normal(once)).isEqualTo(once);
    }

    @Property void comparing_is_symmetric(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(PersonNames.compare(one, other)).isEqualTo(PersonNames.compare(other, one));
    }

    /** Words among which each can be several others mistyped, so that it matters which are paired off first. */
    @Property void comparing_words_that_are_all_alike_is_symmetric(@ForAll("lookalikes") String one, @ForAll("lookalikes") String other) {
        assertThat(PersonNames.compare(one, other)).isEqualTo(PersonNames.compare(other, one));
    }

    @Property void any_text_can_be_compared_and_agrees_with_itself(@ForAll String text, @ForAll String other) {
        PersonNames.compare(text, other);
        assertThat(PersonNames.compare(text, text)).isIn(NameAgreement.SAME, NameAgreement.MISSING);
    }

    @Property void the_sound_key_does_not_care_for_the_order_of_words(@ForAll("plainWords") List<String> words) {
        assertThat(PersonNames.soundKey(String.join(" ", words))).isEqualTo(PersonNames.soundKey(String.join(" ", words.reversed())));
    }

    @Provide Arbitrary<String> names() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }

    @Provide Arbitrary<String> lookalikes() {
        return Arbitraries.of("bertokin", "bertolin", "bertonin", "bersokin", "bersolin", "bersonin", "bertoin", "berto", "kin", "b")
                .list().ofMinSize(2).ofMaxSize(4).map(words -> String.join(" ", words));
    }

    @Provide Arbitrary<List<String>> plainWords() {
        return Arbitraries.of("Siti", "Aminah", "Nur", "Aini", "Soekarno", "Jusuf", "Syafrizal", "Rina", "Wati").list().ofMinSize(1).ofMaxSize(4);
    }
}
