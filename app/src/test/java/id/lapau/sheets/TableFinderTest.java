package id.lapau.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.Table.Why;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TableFinderTest {

    static final Predicate<SheetCell> LETTERS = c -> c.kind() == SheetCell.Kind.TEXT && c.text().chars().filter(Character::isLetter).count() * 2 > c.text().length();
    static final Predicate<SheetCell> NIK = c -> RowWords.digits(c.text()) >= 13 && RowWords.digits(c.text()) <= 18;
    static final Predicate<SheetCell> AMOUNT = c -> c.text().matches("(?i)(rp)?[ .]*[\\d.,]+( ?(jt|rb))?.*");
    static final List<ColumnSpec> SPECS = List.of(
            new ColumnSpec("nik", List.of("NIK", "No KTP", "NIK KTP", "Nomor Induk Kependudukan", "KTP"), true, NIK),
            new ColumnSpec("kk", List.of("No KK", "Nomor Kartu Keluarga", "KK"), false, c -> RowWords.digits(c.text()) == 16),
            new ColumnSpec("name", List.of("Nama", "Nama Lengkap", "Nama Pelaku Usaha", "Nama Pemilik", "Pelaku Usaha"), true, LETTERS),
            new ColumnSpec("address", List.of("Alamat", "Alamat KTP", "Alamat Lengkap"), false, LETTERS),
            new ColumnSpec("business_address", List.of("Alamat Usaha", "Lokasi Usaha"), false, LETTERS),
            new ColumnSpec("nagari", List.of("Nagari", "Desa/Kelurahan"), false, LETTERS),
            new ColumnSpec("jorong", List.of("Jorong", "Dusun"), false, LETTERS),
            new ColumnSpec("business_name", List.of("Nama Usaha", "Nama Toko", "Merek"), false, LETTERS),
            new ColumnSpec("line", List.of("Jenis Usaha", "Bidang Usaha", "Usaha"), false, LETTERS),
            new ColumnSpec("phone", List.of("No HP", "No HP/WA", "Telepon"), false, c -> c.text().replaceAll("\\D", "").matches("(0|62)?8\\d{8,11}")),
            new ColumnSpec("yearly_sales", List.of("Omzet per Tahun", "Omzet"), false, AMOUNT),
            new ColumnSpec("monthly_sales", List.of("Omzet per Bulan", "Omset/bln"), false, AMOUNT));

    private final TableFinder finder = new TableFinder();

    @Test void a_village_list_is_found_between_its_title_numbering_subtotal_and_signature() {
        var table = found(Zoo.VILLAGE);
        assertThat(table.headerRows()).containsExactly(4);
        assertThat(table.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("nik", 1, "name", 2, "address", 3, "line", 4, "phone", 5, "monthly_sales", 6));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(6, 7, 9);
        assertThat(table.skipped()).extracting(s -> s.row().number()).containsExactly(1, 2, 5, 10, 12, 13, 14);
        assertThat(table.skipped()).extracting(Table.Skipped::why)
                .containsExactly(Why.ABOVE_HEADER, Why.ABOVE_HEADER, Why.NUMBERING, Why.SUBTOTAL, Why.SIGNATURE_OR_NOTE, Why.SIGNATURE_OR_NOTE, Why.SIGNATURE_OR_NOTE);
    }

    @Test void a_summary_by_nagari_is_no_table() {
        assertThat(finder.find(sheet(List.of(List.of("REKAPITULASI"), List.of("No", "Nama Nagari", "Jumlah UMKM", "Jumlah Usulan"),
                List.of("1", "Koto Baru", "25", "20"), List.of("2", "Sungai Rumbai", "30", "22"), List.of("", "Jumlah", "55", "42"))), SPECS)).isEmpty();
    }

    @Test void headings_are_told_apart_however_they_are_written() {
        assertHeadings(List.of("NO.", "NO. KTP", "NAMA\nLENGKAP", "NAMA USAHA", "ALAMAT USAHA", "ALAMAT KTP", "JENIS USAHA", "NO. HP / WA", "OMSET/BLN"),
                "nik=1 name=2 business_name=3 business_address=4 address=5 line=6 phone=7 monthly_sales=8");
        assertHeadings(List.of("Nomer", "Nma Lengkap", "Nomor Induk Kependudukn", "Alamt", "Jns Ush", "No Telpon"), "name=1 nik=2 address=3 line=4 phone=5");
        assertHeadings(List.of("NamaPemilik", "NIK (16 digit)", "Nama Toko", "Bid. Usaha"), "name=0 nik=1 business_name=2 line=3");
        assertHeadings(List.of("Nama Ibu Kandung", "Nama", "NIK", "No. Rekening", "Jenis Kelamin"), "name=1 nik=2");
    }

    @Test void a_header_in_two_rows_with_merged_cells_is_read_as_one() {
        var grid = List.of(
                List.of("PEMERINTAH KABUPATEN DHARMASRAYA", "", "", "", "", "", "", ""),
                List.of("No", "IDENTITAS", "", "ALAMAT", "", "USAHA", "", "OMZET"),
                List.of("", "NIK", "NAMA", "Jorong", "Nagari", "Nama", "Jenis", "per bulan"),
                List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"),
                List.of("1", "1310991708850001", "Siti", "Pasar", "Koto Baru", "Total Usaha", "Jahit", "1.500.000"),
                List.of("2", "1310991708850002", "Budi", "", "", "Jumlah Berkah", "Warung", "Rp 2 jt"));
        var table = finder.find(sheet(grid, new Sheet.Merge(1, 1, 0, 7), new Sheet.Merge(2, 3, 0, 0), new Sheet.Merge(2, 2, 1, 2),
                new Sheet.Merge(2, 2, 3, 4), new Sheet.Merge(2, 2, 5, 6), new Sheet.Merge(5, 6, 3, 3), new Sheet.Merge(5, 6, 4, 4)), SPECS).orElseThrow();
        assertThat(table.headerRows()).containsExactly(2, 3);
        assertThat(table.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("nik", 1, "name", 2, "jorong", 3, "nagari", 4, "business_name", 5, "line", 6, "monthly_sales", 7));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(5, 6);
        assertThat(table.cell(table.rows().get(1), "nagari").text()).as("merged downwards").isEqualTo("Koto Baru");
    }

    @Test void a_header_repeated_on_each_page_is_no_person_and_does_not_end_the_table() {
        var table = found(List.of(HEADER, person(1), person(2), List.of(), HEADER, List.of("1", "2", "3", "4", "5"), person(3),
                List.of("", "Sub Total", "", "", "3.000.000"), person(4)));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(2, 3, 7, 9);
        assertThat(table.skipped()).extracting(Table.Skipped::why).containsExactly(Why.REPEATED_HEADER, Why.NUMBERING, Why.SUBTOTAL);
    }

    @Test void a_person_without_nik_or_without_anything_but_a_name_is_data() {
        var table = found(List.of(HEADER, person(1), List.of("2", "", "Rosna", "", ""), List.of("3", "-", "Dt. Rajo", "Koto", ""), person(4), List.of("5", "", "Upik", "", ""),
                List.of("", "", "", "Mengetahui", ""), List.of("", "", "", "Wali Nagari", ""), List.of("", "", "AFRIZAL", "", ""), List.of("", "NIP. 19700101 199003 1 001", "", "", "")));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(table.skipped()).hasSize(4);
    }

    @Test void a_person_called_total_is_no_sum_even_in_the_shortest_list() {
        var table = found(List.of(List.of("No", "NIK", "Nama", "Alamat", "Jenis Usaha", "No HP", "Omzet"), List.of("1", "2", "3", "4", "5", "6", "7"),
                List.of("1", "1310991708850001", "Upik", "", "Jumlah Mart", "081234567811", "2 jt"), List.of("2", "", "Total Siregar", "Jorong 2", "", "", "1.500.000"),
                List.of("", "", "", "Koto Baru, 12 Oktober 2020"), List.of("", "", "AFRIZAL, S.Sos")));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(3, 4);
    }

    @Test void rows_that_are_numbered_but_empty_are_not_people() {
        var table = found(List.of(HEADER, person(1), List.of("2", "", "", "", ""), List.of("3", "", "", "", "0")));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(2);
        assertThat(table.skipped()).hasSize(2);
    }

    @Test void a_group_heading_between_people_is_not_a_person() {
        var table = found(List.of(HEADER, List.of("", "", "Jorong Koto Tuo", "", ""), person(1), List.of("A. KULINER"), person(2)));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(3, 5);
    }

    @Test void a_numbering_row_and_a_group_heading_below_the_header_are_no_part_of_it() {
        var grid = List.of(HEADER, List.of("(1)", "(2)", "(3)", "(4)", "(5)"), List.of("JORONG BALAI MANSIRO"), person(1));
        var table = finder.find(sheet(grid, new Sheet.Merge(3, 3, 0, 4)), SPECS).orElseThrow();
        assertThat(table.headerRows()).containsExactly(1);
        assertThat(table.headings()).isEqualTo(HEADER);
        assertThat(table.skipped()).extracting(Table.Skipped::why).containsExactly(Why.NUMBERING, Why.SIGNATURE_OR_NOTE);
    }

    @Test void a_column_without_heading_is_known_by_what_stands_in_it() {
        var table = found(List.of(List.of("No", "", "Nama", "Alamat", "Usaha"), person(1), person(2), person(3)));
        assertThat(table.columns()).containsEntry("nik", 1).containsEntry("name", 2);
        var odd = found(List.of(List.of("No", "Identitas diri", "Nama", "Alamat", "Usaha"), person(1), person(2), person(3)));
        assertThat(odd.columns()).containsEntry("nik", 1);
        assertThat(finder.find(sheet(List.of(List.of("No", "No. Rekening", "Nama", "Alamat", "Usaha"), person(1), person(2), person(3))), SPECS)).isEmpty();
    }

    @Test void a_corrected_mapping_sorts_the_rows_anew() {
        var table = found(List.of(HEADER, person(1), person(2)));
        var corrected = finder.remap(table, SPECS, Map.of("nik", 1, "name", 3));
        assertThat(corrected.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("nik", 1, "name", 3));
        assertThat(corrected.rows()).hasSize(2);
        assertThat(corrected.headings()).isEqualTo(table.headings());
    }

    @Test @org.junit.jupiter.api.Timeout(20) void words_made_to_stall_a_pattern_stall_nothing() {
        var rows = new java.util.ArrayList<>(List.of(HEADER, person(1)));
        for (var evil : List.of("- ".repeat(16_000), "Koto, " + "1".repeat(32_000), "( " + "a".repeat(32_000), "total ".repeat(5_000), "A, " + ".".repeat(60) + " 1 1 1"))
            for (int i = 0; i < 20; i++) rows.add(List.of("", evil, evil, evil, evil));
        assertThat(found(rows).rows()).isNotEmpty();
    }

    static final List<String> HEADER = List.of("No", "NIK", "Nama", "Alamat", "Omzet");

    static List<String> person(int i) {
        return List.of("" + i, "131099170885000" + i, "Siti " + (char) ('A' + i), "Jorong Pasar", "1.000.000");
    }

    private void assertHeadings(List<String> headings, String expected) {
        var table = finder.find(sheet(List.of(headings)), SPECS).orElseThrow();
        var found = SPECS.stream().map(ColumnSpec::key).filter(table.columns()::containsKey)
                .sorted(java.util.Comparator.comparing(table.columns()::get)).map(k -> k + "=" + table.columns().get(k)).toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    private Table found(List<List<String>> grid) {
        return finder.find(sheet(grid), SPECS).orElseThrow();
    }

    static Sheet sheet(List<List<String>> grid, Sheet.Merge... merges) {
        var rows = new java.util.ArrayList<SheetRow>();
        for (int r = 0; r < grid.size(); r++)
            if (grid.get(r).stream().anyMatch(t -> !t.isBlank())) rows.add(new SheetRow(r + 1, false, grid.get(r).stream().map(SheetCell::text).toList()));
        return new Sheet("a.xlsx", "Sheet1", false, rows, List.of(merges));
    }
}
