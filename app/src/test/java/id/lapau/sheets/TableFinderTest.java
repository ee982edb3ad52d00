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
        assertThat(table.skipped()).extracting(s -> s.row().number()).containsExactly(5, 10, 12, 13, 14);
        assertThat(table.skipped()).extracting(Table.Skipped::why)
                .containsExactly(Why.NUMBERING, Why.SUBTOTAL, Why.SIGNATURE_OR_NOTE, Why.SIGNATURE_OR_NOTE, Why.SIGNATURE_OR_NOTE);
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
