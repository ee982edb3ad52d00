package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.intake.FoundFiles.Waiting;
import id.lapau.grants.intake.FoundFiles.WaitingSheet;
import id.lapau.grants.intake.ListedRow.Kind;
import id.lapau.kernel.RegionCode;
import id.lapau.sheets.Workbook;
import id.lapau.sheets.WorkbookReading.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileRowsTest {

    private final Workbooks workbooks = new Workbooks();
    private final Places places = new Places();

    @Test void every_row_but_the_header_is_a_proposal_or_in_the_list() {
        var rows = rows("Koto Baru.csv", Villages.csv("Koto Baru", 0, 30), null, null);
        assertThat(rows.placed()).hasSize(30);
        assertThat(rows.listed()).filteredOn(l -> l.kind() == Kind.SKIPPED).extracting(ListedRow::reason)
                .containsExactlyInAnyOrder("ABOVE_HEADER", "NUMBERING", "SUBTOTAL", "SIGNATURE_OR_NOTE");
        assertThat(rows.listed()).filteredOn(l -> l.kind() == Kind.MISREAD).hasSize(3).allMatch(l -> l.shown().equals("lumayan"));
    }

    @Test void the_order_of_the_batch_is_file_then_sheet_then_row() {
        var rows = rows("Koto Baru.csv", Villages.csv("Koto Baru", 0, 5), null, null).placed();
        assertThat(rows).isSortedAccordingTo(java.util.Comparator.comparingLong(FileRows.Placed::seq));
        assertThat(rows.getFirst().seq() >> 32).isEqualTo(7);
        assertThat(rows.getFirst().seq() & 0x1fffff).isEqualTo(rows.getFirst().applicant().ref().row());
    }

    @Test void a_sheet_that_was_left_out_is_listed_with_the_officers_reason() {
        var rows = rows("Koto Baru.csv", Villages.csv("Koto Baru", 0, 5), "data lama", null);
        assertThat(rows.placed()).isEmpty();
        assertThat(rows.listed()).hasSizeGreaterThan(5).allMatch(l -> l.kind() == Kind.EXCLUDED && l.reason().equals("data lama"));
        assertThat(rows.listed()).noneMatch(l -> l.shown().contains(Villages.nik(1)));
    }

    @Test void the_nagari_comes_from_the_column_else_the_name_of_the_file() {
        var named = rows("berkas.csv", Villages.csv("Koto Padang", 0, 2), null, null);
        assertThat(named.placed()).extracting(p -> RowPages.nagariName(p.nagari())).containsOnly("Koto Padang");
        var csv = new String(Villages.csv("", 0, 2), java.nio.charset.StandardCharsets.UTF_8).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(rows("Usulan Koto Padang.csv", csv, null, null).placed()).extracting(p -> RowPages.nagariName(p.nagari())).containsOnly("Koto Padang");
    }

    @Test void a_nagari_officer_brings_in_only_the_own_nagari() {
        var own = rows("a.csv", Villages.csv("Koto Padang", 0, 2), null, null).placed().getFirst().nagari();
        assertThat(rows("a.csv", Villages.csv("Koto Padang", 0, 2), null, own).placed()).hasSize(2);
        var other = rows("a.csv", Villages.csv("Sungai Dareh", 0, 2), null, own);
        assertThat(other.placed()).isEmpty();
        assertThat(other.listed()).filteredOn(l -> l.kind() == Kind.OTHER_NAGARI).hasSize(2);
        assertThat(rows("a.csv", Villages.csv("", 0, 2), null, own).placed()).as("rows that say nothing are of the own nagari").hasSize(2);
    }

    private FileRows rows(String name, byte[] content, @Nullable String excluded, @Nullable RegionCode only) {
        var workbook = ((Readable) workbooks.read(name, content).getFirst()).workbook();
        var found = workbooks.found(workbook.sheets().getFirst(), Map.of());
        var sheet = new WaitingSheet(UUID.randomUUID(), 0, found.headerRows(), found.mapping(), excluded);
        return FileRows.of(waiting(workbook), workbook, Map.of(0, sheet), workbooks::table, places, only);
    }

    private static Waiting waiting(Workbook workbook) {
        return new Waiting(UUID.randomUUID(), 7, UUID.randomUUID(), workbook.file(), workbook.sha256());
    }
}
