package id.lapau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be used costs one clear line and exit code 2, and leaves nothing behind. */
class CommandLineTest {

    private static final String PROGRAMME = "--programme=bpum-2020";
    private static final String DAY = "--as-of=2020-10-22";

    @TempDir private Path folder = Path.of("");
    private Path book = folder;
    private String out = "";

    @BeforeEach void aWorkbook() throws IOException {
        book = Files.writeString(folder.resolve("usulan.csv"), "NIK,Nama\n1310990101900001,Upik Rekaan\n");
        out = "--out=" + folder.resolve("result");
    }

    @Test void options_that_are_missing_unknown_or_badly_written_are_named() {
        refused("kurang: --programme=KODE", "screen", DAY, out, book.toString());
        refused("kurang: BERKAS", "screen", PROGRAMME, DAY, out);
        refused("tidak dikenal: --foo", "screen", PROGRAMME, DAY, out, "--foo", book.toString());
        refused("--reference=JENIS=BERKAS: nilai 'population'", "screen", PROGRAMME, DAY, out, "--reference=population", book.toString());
        refused("tidak dikenal: saring", "saring");
        refused("--seed", "demo", "generate", "--seed=x", out);
        refused("--rate", "demo", "generate", "--seed=1", "--rate=KUR=much", out);
        refused("perintah", "audit");
    }

    @Test void values_that_are_unknown_are_named_with_those_that_are_known() {
        refused("bpum-2020, bpum-2021", "screen", "--programme=blt", DAY, out, book.toString());
        refused("2020-10-22", "screen", PROGRAMME, "--as-of=22-10-2020", out, book.toString());
        refused("population, employees", "screen", PROGRAMME, DAY, out, "--reference=residents=" + book, book.toString());
    }

    @Test void a_list_named_twice_is_refused_for_nobody_could_tell_which_was_used() {
        refused("population disebut dua kali", "screen", PROGRAMME, DAY, out, "--reference=population=a.csv", "--reference=population=b.csv", book.toString());
    }

    @Test void files_that_are_missing_cut_off_or_without_the_columns_are_named() throws IOException {
        var cut = Files.write(folder.resolve("potong.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        var other = Files.writeString(folder.resolve("lain.csv"), "a,b\n1,2\n");
        refused("hilang.xlsx", "screen", PROGRAMME, DAY, out, folder.resolve("hilang.xlsx").toString());
        refused("potong.xlsx", "screen", PROGRAMME, DAY, out, cut.toString());
        refused("lain.csv", "screen", PROGRAMME, DAY, out, other.toString());
        refused("nik, name", "screen", PROGRAMME, DAY, out, "--reference=population=" + other, book.toString());
    }

    @Test void a_result_that_cannot_be_written_is_refused() {
        refused("--out", "screen", PROGRAMME, DAY, "--out=" + book, book.toString());
        refused("--out", "demo", "generate", "--seed=1", "--people=1000", "--rows=100", "--out=" + book);
    }

    @Test void every_command_explains_itself() {
        for (var command : List.of("", "screen", "demo", "demo generate", "audit", "audit verify", "link")) {
            var words = new StringWriter();
            var line = Lapau.commandLine().setOut(new PrintWriter(words));
            assertThat(line.execute((command + " --help").strip().split(" "))).isZero();
            assertThat(words.toString()).contains("Usage: " + ("lapau " + command).strip());
        }
    }

    private void refused(String word, String... arguments) {
        var words = new StringWriter();
        var exit = Lapau.commandLine().setErr(new PrintWriter(words, true)).execute(arguments);
        assertThat(exit).as(words.toString()).isEqualTo(2);
        assertThat(words.toString().lines()).singleElement().asString().startsWith("lapau").contains(word);
        assertThat(folder.resolve("result")).doesNotExist();
    }
}
