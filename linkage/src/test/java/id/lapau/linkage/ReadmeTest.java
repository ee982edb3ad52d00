package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test void the_example_of_the_readme_does_what_it_says() {
        var linker = new InMemoryLinker(PersonModel.indonesia());
        var siti = new PersonRecord("row-7", "1310994107850003", "Hj. Siti Noerhajati, S.Pd", null, "0812-6600-1234", "", "", "Koto Baru");
        var same = new PersonRecord("row-9", "1310994107850000", "NURHAYATI SITI", null, "+62 812 6600 1234", "", "", "Koto Baru");
        assertThat(linker.duplicates(List.of(siti, same)).matches()).singleElement().satisfies(match -> {
            assertThat(match.left() + match.right()).isEqualTo("row-7row-9");
            assertThat(match.probability()).isGreaterThan(0.9999);
            assertThat(Explanation.of(match).sentence()).isEqualTo("Hampir pasti orang yang sama (lebih dari 99,9 %): nama sama walau ejaannya berbeda; "
                    + "15 digit pertama NIK sama dan digit terakhir hilang menjadi nol; nomor telepon sama; nagari sama.");
        });
        assertThat(linker.standing(List.of(siti)).lookup(same)).extracting(Match::right).containsExactly("row-7");
    }
}
