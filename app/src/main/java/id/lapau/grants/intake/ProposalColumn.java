package id.lapau.grants.intake;

import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The columns of a village workbook. The reader, the mapping page and the template all come from here. */
public enum ProposalColumn {
    NIK("nik", Samples::nik, "NIK", "No KTP", "Nomor KTP", "No NIK", "Nomor NIK", "NIK KTP", "NIK e-KTP", "No Induk Kependudukan",
            "Nomor Induk Kependudukan", "NIK Pemilik", "NIK Pelaku Usaha", "No Identitas", "KTP", "No e-KTP", "No KTP/NIK"),
    KK("kk", Samples::sixteenDigits, "No KK", "Nomor KK", "KK", "No Kartu Keluarga", "Nomor Kartu Keluarga", "Kartu Keluarga", "NKK"),
    NAME("name", Samples::letters, "Nama", "Nama Lengkap", "Nama Pelaku Usaha", "Nama Pemilik", "Nama Pengusul", "Nama Pengusaha",
            "Nama Pemohon", "Nama Sesuai KTP", "Nama KTP", "Nama Penerima", "Nama Pedagang", "Nama UMKM Pemilik", "Pelaku Usaha", "Pemilik Usaha",
            "Nama Calon Penerima", "Nama Lengkap Sesuai KTP", "Nama Pelaku UMKM", "Nama Pelaku Usaha Mikro"),
    BIRTH_DATE("birth_date", Samples::date, "Tanggal Lahir", "Tgl Lahir", "TTL", "Tempat Tanggal Lahir", "Tempat/Tgl Lahir", "Lahir"),
    ADDRESS("address", Samples::letters, "Alamat", "Alamat KTP", "Alamat Sesuai KTP", "Alamat Lengkap", "Alamat Rumah", "Alamat Pemilik",
            "Alamat Domisili", "Alamat Tempat Tinggal", "Alamat Pelaku Usaha", "Alamat Sesuai e-KTP", "Alamat di KTP"),
    BUSINESS_ADDRESS("business_address", Samples::letters, "Alamat Usaha", "Tempat Usaha", "Lokasi Usaha", "Alamat Tempat Usaha", "Lokasi", "Alamat Lokasi Usaha"),
    NAGARI("nagari", Samples::letters, "Nagari", "Nama Nagari", "Desa", "Kelurahan", "Desa/Kelurahan", "Nagari/Desa", "Desa/Nagari", "Kel/Desa", "Kelurahan/Desa", "Asal Nagari"),
    JORONG("jorong", Samples::letters, "Jorong", "Nama Jorong", "Dusun", "Dusun/Jorong", "Korong", "RT/RW"),
    BUSINESS_NAME("business_name", Samples::letters, "Nama Usaha", "Nama Toko", "Merek", "Merk Usaha", "Nama Usaha/Merk", "Nama UMKM", "Nama Merek", "Brand"),
    LINE("line", Samples::letters, "Jenis Usaha", "Bidang Usaha", "Usaha", "Jenis/Bidang Usaha", "Sektor Usaha", "Kegiatan Usaha",
            "Bidang", "Macam Usaha", "Jenis Produk", "Sektor", "Usaha yang Dijalankan", "Jenis Dagangan", "Bid. Usaha", "Jns Usaha", "Produk"),
    PHONE("phone", Samples::phone, "No HP", "Nomor HP", "No HP/WA", "No Telepon", "No Telp", "Telepon", "HP", "No WA", "WhatsApp",
            "Nomor Telepon", "No Handphone", "Kontak", "No HP/Telp", "Telp/HP", "No Hp Aktif", "Nomor WA", "No Telp/HP", "Hp/WA"),
    NIB("nib", Samples::thirteenDigits, "NIB", "No NIB", "Nomor NIB", "Nomor Induk Berusaha", "No Induk Berusaha"),
    SKU("sku", cell -> !cell.blank(), "SKU", "No SKU", "Nomor SKU", "Surat Keterangan Usaha", "Ket Usaha", "No Surat Keterangan Usaha", "Nomor Surat Keterangan Usaha", "NIB/SKU", "SKU/NIB", "No NIB/SKU"),
    YEARLY_SALES("yearly_sales", Samples::amount, "Omzet per Tahun", "Omset per Tahun", "Omset/Tahun", "Omzet/Thn", "Omset/thn", "Omzet", "Omset",
            "Omset Tahunan", "Omzet Tahunan", "Penjualan per Tahun", "Hasil Penjualan Tahunan", "Pendapatan per Tahun", "Omset (Rp)", "Omzet Setahun", "Penjualan Setahun"),
    MONTHLY_SALES("monthly_sales", Samples::amount, "Omzet per Bulan", "Omset per Bulan", "Omset/bln", "Omzet/bln", "Omset/Bulan", "Omzet/Bulan",
            "Omset Bulanan", "Omzet Bulanan", "Pendapatan per Bulan", "Penjualan per Bulan", "Penghasilan per Bulan", "Omzet Sebulan", "Penghasilan/bln", "Rata-rata Omset per Bulan"),
    NET_ASSETS("net_assets", Samples::amount, "Aset", "Asset", "Nilai Aset", "Aset (Rp)", "Jumlah Aset", "Kekayaan Bersih", "Modal Usaha", "Modal", "Total Aset", "Kekayaan");

    private final String key;
    private final Predicate<SheetCell> sample;
    private final List<String> headings;

    ProposalColumn(String key, Predicate<SheetCell> sample, String... headings) {
        this.key = key;
        this.sample = sample;
        this.headings = List.of(headings);
    }

    public String key() {
        return key;
    }

    /** Message key of its name on the mapping page. */
    public String messageKey() {
        return "intake.column." + key.replace('_', '-');
    }

    /** The heading that the template uses. */
    public String heading() {
        return headings.getFirst();
    }

    public static Optional<ProposalColumn> named(String key) {
        return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
    }

    /** What {@code sheets} looks for. */
    public static List<ColumnSpec> specs() {
        return Arrays.stream(values()).map(c -> new ColumnSpec(c.key, c.headings, c == NAME || c == NIK, c.sample)).toList();
    }

    private static final class Samples {

        static boolean nik(SheetCell cell) {
            var reading = cell.number() != null ? NikReading.ofNumber(cell.number()) : NikReading.ofText(cell.text());
            return switch (reading) {
                case NikReading.Valid _, NikReading.Damaged _ -> true;
                case NikReading.Anomalous(var _, var digits) -> digits.length() >= 13 && digits.length() <= 18;
                case NikReading.Missing() -> false;
            };
        }

        static boolean sixteenDigits(SheetCell cell) {
            return cell.text().replaceAll("\\D", "").length() == 16;
        }

        static boolean thirteenDigits(SheetCell cell) {
            return cell.text().replaceAll("\\D", "").length() == 13;
        }

        static boolean letters(SheetCell cell) {
            return cell.kind() == SheetCell.Kind.TEXT && cell.text().chars().filter(Character::isLetter).count() * 2 > cell.text().length();
        }

        static boolean phone(SheetCell cell) {
            return PhoneNumber.read(cell.text()).isPresent();
        }

        static boolean date(SheetCell cell) {
            return cell.date() != null || Dates.read(cell).isPresent();
        }

        static boolean amount(SheetCell cell) {
            return cell.number() != null ? cell.number().signum() >= 0 : Rupiah.read(Amounts.withoutPeriod(cell.text())).isPresent();
        }
    }
}
