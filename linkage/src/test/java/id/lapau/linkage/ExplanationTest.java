package id.lapau.linkage;

import static id.lapau.linkage.Persons.SITI;
import static id.lapau.linkage.Persons.named;
import static id.lapau.linkage.Persons.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final PersonModel MODEL = PersonModel.indonesia();

    @Test void the_heaviest_evidence_comes_first() {
        var explanation = Explanation.of(MODEL.compare(SITI, named(SITI, "b", "Nurhayati Siti")));
        assertThat(explanation.fields()).startsWith("NIK sama: menguatkan (+26,0).", "Nama sama walau urutan kata berbeda: menguatkan (+11,0).");
    }

    @Test void a_pair_that_is_not_one_person_is_called_so() {
        var explanation = Explanation.of(MODEL.compare(SITI, named(numbered(SITI, "b", "1310995511700002"), "b", "Hendra Saputra")));
        assertThat(explanation.sentence()).startsWith("Bukan orang yang sama (kurang dari 0,1 %): NIK jauh berbeda; nama berbeda");
    }

    @Test void no_personal_data_is_in_it() {
        var match = MODEL.compare(SITI, named(SITI, "b", "Nurhayati Siti"));
        assertThat(match + " " + Explanation.of(match) + SITI).doesNotContain("1310994107850003").doesNotContain("Nurhayati").doesNotContain("6600");
    }
}
