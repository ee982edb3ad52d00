package id.lapau.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a village puts around its list, the list is found whole. */
class TablePropertyTest {

    private static final List<List<String>> ABOVE = List.of(List.of("PEMERINTAH KABUPATEN DHARMASRAYA"), List.of("", "DAFTAR CALON PENERIMA BPUM"),
            List.of("NAGARI", ": KOTO BARU"), List.of("Kecamatan : Koto Baru"), List.of("Tahun 2020"), List.of("", "", "Form 1.A"), List.of("Nagari Sikabau"), List.of());
    private static final List<List<String>> BELOW = List.of(List.of("", "", "", "Koto Baru, 12 Oktober 2020"), List.of("", "", "Mengetahui,"), List.of("", "", "", "Wali Nagari Sikabau"),
            List.of("", "", "AFRIZAL, S.Sos"), List.of("", "", "NIP. 19700101 199003 1 001"), List.of("Catatan: NIK wajib diisi"), List.of("", "", "(.....................)"), List.of());
    private static final List<List<String>> HEADINGS = List.of(List.of("No", "NIK", "Nama", "Alamat", "Jenis Usaha", "No HP", "Omzet"),
            List.of("NO.", "NO. KTP", "NAMA\nPELAKU USAHA", "ALAMAT KTP", "BIDANG USAHA", "NO. HP/WA", "OMSET/BLN"),
            List.of("No Urut", "N I K", "Nama Lengkap", "Alamat Lengkap", "Usaha", "Telepon", "Omset/bulan"),
            List.of("Nomor", "Nomor Induk Kependudukan", "Nama Pemilik", "Almt", "Jns. Usaha", "Telp", "Omzet per Tahun (Rp)"));
    private static final List<String> NAMES = List.of("Siti", "H. Syafrizal Dt. Rajo", "Upik", "M. Nur", "Rosmanidar", "Total Siregar", "Ketut", "Ros", "Wali", "Jamal bin Ali");

    @Property(tries = 400) void any_list_is_found_whole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int people) {
        var random = new Random(seed);
        var grid = new ArrayList<List<String>>();
        for (int i = random.nextInt(6); i > 0; i--) grid.add(one(ABOVE, random));
        var headings = one(HEADINGS, random);
        grid.add(headings);
        if (random.nextBoolean()) grid.add(List.of("1", "2", "3", "4", "5", "6", "7"));
        var expected = new ArrayList<Integer>();
        for (int i = 1; i <= people; i++) {
            between(grid, headings, random);
            grid.add(person(i, random));
            expected.add(grid.size());
        }
        if (random.nextBoolean()) grid.add(List.of("JUMLAH", "", "", "", "", "", "45.000.000"));
        if (random.nextBoolean()) {
            grid.add(BELOW.get(random.nextInt(3)));
            for (int i = random.nextInt(6); i > 0; i--) grid.add(one(BELOW, random));
        }
        var table = new TableFinder().find(TableFinderTest.sheet(grid), TableFinderTest.SPECS).orElseThrow();
        assertThat(table.columns()).containsEntry("nik", 1).containsEntry("name", 2).containsEntry("address", 3).containsEntry("line", 4).containsEntry("phone", 5);
        assertThat(table.rows()).as(grid.toString()).extracting(SheetRow::number).containsExactlyElementsOf(expected);
    }

    private static void between(List<List<String>> grid, List<String> headings, Random random) {
        switch (random.nextInt(30)) {
            case 0 -> grid.add(List.of());
            case 1 -> grid.add(headings);
            case 2 -> grid.add(List.of("Sub Total", "", "", "", "", "", "9.000.000"));
            case 3 -> grid.add(List.of("", "JUMLAH", "", "", "", "", "Rp 9.000.000"));
            default -> { }
        }
    }

    private static List<String> person(int i, Random random) {
        var nik = random.nextInt(8) == 0 ? List.of("", "-", "13109917088500", "1.31E+15", "belum ada").get(random.nextInt(5)) : "1310991708" + (850_000 + i);
        return List.of("" + i, nik, one(NAMES, random), random.nextInt(6) == 0 ? "" : "Jorong " + i, one(List.of("Kuliner", "", "Jumlah Mart", "Jahit"), random),
                random.nextBoolean() ? "" : "0812345678" + (10 + i), one(List.of("1.500.000", "", "2 jt"), random));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
