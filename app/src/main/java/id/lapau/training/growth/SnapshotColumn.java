package id.lapau.training.growth;

import id.lapau.kernel.Rupiah;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetCell;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The columns of a workbook of snapshots, and how their cells are understood. */
enum SnapshotColumn {
    CODE(cell -> cell.text().matches("[0-9a-f-]{36}"), "Kode Usaha", "Kode", "ID Usaha"),
    NIB(cell -> digits(cell) == 13, "NIB", "Nomor Induk Berusaha"),
    NIK(cell -> digits(cell) == 16, "NIK", "No KTP", "Nomor KTP", "NIK Pemilik"),
    BUSINESS(_ -> false, "Nama Usaha", "Usaha", "Jenis Usaha", "Bidang Usaha"),
    DAY(cell -> day(cell).isPresent(), "Tanggal", "Per Tanggal", "Tanggal Catatan", "Tgl", "Tanggal Pendataan"),
    MONTHLY(_ -> false, "Omzet Sebulan", "Omset Sebulan", "Penjualan Sebulan", "Omzet per Bulan", "Omset/bln", "Penjualan Bulanan", "Omzet Bulanan"),
    YEARLY(_ -> false, "Omzet Setahun", "Omset Setahun", "Penjualan Setahun", "Omzet per Tahun", "Omset/thn", "Hasil Penjualan Tahunan", "Omzet Tahunan"),
    ASSETS(_ -> false, "Modal", "Modal Usaha", "Kekayaan Bersih", "Aset", "Nilai Aset"),
    WORKERS(_ -> false, "Pekerja", "Tenaga Kerja", "Jumlah Tenaga Kerja", "Karyawan", "Jumlah Karyawan"),
    CHANNELS(_ -> false, "Saluran Penjualan", "Saluran", "Tempat Jual", "Tempat Penjualan", "Pemasaran"),
    PERMITS(_ -> false, "Izin", "Perizinan", "Legalitas", "Izin Usaha", "Izin dan Merek");

    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, numeric("d/M/uuuu"), numeric("d-M-uuuu"), numeric("d.M.uuuu"),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID")));

    private final Predicate<SheetCell> sample;
    private final List<String> headings;

    SnapshotColumn(Predicate<SheetCell> sample, String... headings) {
        this.sample = sample;
        this.headings = List.of(headings);
    }

    private static DateTimeFormatter numeric(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading() {
        return headings.getFirst();
    }

    static List<ColumnSpec> specs() {
        return Arrays.stream(values()).map(column -> new ColumnSpec(column.key(), column.headings, column == DAY, column.sample)).toList();
    }

    /** A day as a date cell or as written, day before month; empty when unclear. */
    static Optional<LocalDate> day(SheetCell cell) {
        if (cell.date() != null) return Optional.of(cell.date());
        var text = cell.text().strip();
        return DAYS.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    static Optional<Rupiah> amount(SheetCell cell) {
        if (cell.number() == null) return Rupiah.read(cell.text());
        var whole = cell.number().setScale(0, RoundingMode.HALF_UP);
        return whole.signum() < 0 || whole.precision() > 15 ? Optional.empty() : Optional.of(new Rupiah(whole.longValueExact()));
    }

    static Optional<Integer> workers(SheetCell cell) {
        var text = cell.text().strip().replaceFirst("\\s*(orang|org)\\.?$", "");
        return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static long digits(SheetCell cell) {
        return cell.text().chars().filter(Character::isDigit).count();
    }
}
