package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.standing.StandingSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test void the_example_of_the_readme_does_what_it_says() {
        var siti = new PersonRecord("row-7", "1310994107850003", "Hj. Siti Noerhajati, S.Pd", null, "", "0812-6600-1234", "", "Koto Baru", "1310");
        var same = new PersonRecord("row-9", "1310994107850000", "NURHAYATI SITI", null, "", "+62 812 6600 1234", "", "Koto Baru", "1310");
        var standing = new StandingSet(IndonesianPerson.plan(), IndonesianPerson.among(1_000_000));
        standing.put(siti.id(), siti.texts());
        assertThat(standing.lookup(same.id(), same.texts()).pairs()).singleElement().extracting(LinkedPair::probability).satisfies(p -> assertThat((double) p).isGreaterThan(0.99));
        assertThat(Explanation.of(IndonesianPerson.compare(siti, same, 1_000_000), Locale.of("id")).sentence()).startsWith("Hampir pasti orang yang sama (");
    }
}
