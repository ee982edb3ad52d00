package id.lapau.grants.payment.answer;

import id.lapau.grants.intake.Amounts;
import id.lapau.grants.intake.Dates;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The columns of a decree's annex and of a bank's report. Reader and mapping page both come from here. */
public enum AnswerColumn {
    NIK(cell -> digits(cell) >= 13 && digits(cell) <= 18, "NIK", "No KTP", "Nomor KTP", "NIK KTP", "Nomor Induk Kependudukan", "No Identitas", "NIK Penerima", "No NIK"),
    NAME(AnswerColumn::letters, "Nama", "Nama Lengkap", "Nama Penerima", "Nama Nasabah", "Nama Pemilik Rekening", "Nama Pelaku Usaha", "Nama Calon Penerima", "Nama Sesuai KTP", "Nama Debitur"),
    ACCOUNT(cell -> digits(cell) >= 9 && digits(cell) <= 15, "No Rekening", "Nomor Rekening", "No Rek", "Rekening", "No Rek Penerima", "Norek", "Account No"),
    BANK(AnswerColumn::letters, "Bank", "Nama Bank", "Bank Penyalur", "Penyalur", "Bank Penerima"),
    AMOUNT(cell -> Amounts.amount(cell).filter(a -> a.amount() >= 100_000).isPresent(), "Nominal", "Jumlah", "Jumlah Bantuan", "Nilai Bantuan", "Jumlah (Rp)", "Nominal (Rp)", "Nilai",
            "Besaran", "Jumlah Dana", "Nominal Bantuan", "Besar Bantuan"),
    STATUS(AnswerColumn::letters, "Status", "Status Pencairan", "Status Penetapan", "Hasil", "Hasil Verifikasi", "Status Cair", "Hasil Cleansing", "Status Dana", "Status Penerima"),
    REASON(AnswerColumn::letters, "Keterangan", "Alasan", "Catatan", "Ket", "Alasan Penolakan", "Keterangan Penolakan"),
    TRANSFERRED_ON(cell -> Dates.read(cell).isPresent(), "Tanggal Transfer", "Tgl Transfer", "Tanggal Penyaluran", "Tgl Salur", "Tgl Masuk Rekening", "Tanggal Salur", "Tgl Penyaluran"),
    PAID_ON(cell -> Dates.read(cell).isPresent(), "Tanggal Pencairan", "Tgl Cair", "Tanggal Cair", "Tgl Pencairan", "Tanggal Ambil", "Tgl Ditarik", "Tanggal Penarikan", "Tgl Penarikan");

    private static final List<AnswerColumn> DAYS = List.of(TRANSFERRED_ON, PAID_ON);

    private final Predicate<SheetCell> sample;
    private final List<String> headings;

    AnswerColumn(Predicate<SheetCell> sample, String... headings) {
        this.sample = sample;
        this.headings = List.of(headings);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "answer.column." + key();
    }

    static Optional<AnswerColumn> named(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }

    /** A decree names no days. */
    static List<AnswerColumn> of(AnswerKind kind) {
        return Arrays.stream(values()).filter(c -> kind == AnswerKind.BANK || !DAYS.contains(c)).toList();
    }

    /** What {@code sheets} looks for. A bank may leave the NIK out. */
    static List<ColumnSpec> specs(AnswerKind kind) {
        return of(kind).stream().map(c -> new ColumnSpec(c.key(), c.headings, c == NAME || c == NIK && kind == AnswerKind.DECREE, c.sample)).toList();
    }

    private static long digits(SheetCell cell) {
        return cell.text().chars().filter(Character::isDigit).count();
    }

    private static boolean letters(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT && cell.text().chars().filter(Character::isLetter).count() * 2 > cell.text().length();
    }
}
