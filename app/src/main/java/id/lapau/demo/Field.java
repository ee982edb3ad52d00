package id.lapau.demo;

import java.util.List;

/** A column that offices ask for, under the headings that they give it. */
enum Field {
    NO("No", "No.", "NO", "No Urut", "Nomor"),
    NAME("Nama", "NAMA", "Nama Pelaku Usaha", "Nama Lengkap", "Nama Pemilik", "NAMA (sesuai KTP)", "Nama Pemilik Usaha", "Nama UMKM / Pemilik", "N A M A", "Nama Pengusul"),
    NIK("NIK", "No. KTP", "N I K", "NIK (16 digit)", "No KTP / NIK", "Nomor Induk Kependudukan", "NIK KTP", "NO. NIK", "Nomor KTP", "No.\nKTP"),
    KK("No. KK", "KK", "Nomor KK", "No Kartu Keluarga", "NO.KK", "No. KK (16 digit)"),
    GENDER("L/P", "JK", "Jenis Kelamin"),
    BIRTH("Tanggal Lahir", "Tgl. Lahir", "TTL", "Tempat/Tgl Lahir", "TGL LAHIR"),
    ADDRESS("Alamat", "Alamat KTP", "Alamat (sesuai KTP)", "ALAMAT LENGKAP", "Alamat Rumah", "Alamat Sesuai KTP"),
    BUSINESS_ADDRESS("Alamat Usaha", "Tempat Usaha", "Lokasi Usaha", "ALAMAT TEMPAT USAHA"),
    JORONG("Jorong", "Nama Jorong", "JORONG"),
    NAGARI("Nagari", "NAGARI", "Desa/Nagari", "Nama Nagari"),
    BUSINESS_NAME("Nama Usaha", "Nama Usaha/Merk", "NAMA TOKO/USAHA"),
    LINE("Jenis Usaha", "Bidang Usaha", "JENIS USAHA", "Jenis/Bidang Usaha", "Usaha", "Jns. Usaha", "Usaha yg dijalankan", "Kegiatan Usaha"),
    PHONE("No HP", "No HP/WA", "No. HP", "NO. TELP/HP", "Nomor HP", "Hp", "No. Telepon", "No.\nHP/WA", "No WA"),
    MONTHLY("Omset/bln", "Omzet per Bulan", "Omset per bulan (Rp)", "OMZET/BULAN", "Omset Bulanan", "Rata-rata omset per bulan"),
    YEARLY("Omzet per Tahun", "Omset/thn", "Omset Setahun (Rp)", "OMZET/TAHUN", "Omset per tahun"),
    /** Each cell says for which period. */
    SALES("Omset", "Omzet", "OMZET (Rp)"),
    ASSETS("Aset", "Nilai Aset (Rp)", "Jumlah Aset", "ASET USAHA"),
    NIB("NIB", "No. NIB", "NIB (bila ada)"),
    SKU("SKU", "No. SKU", "Nomor SKU", "Surat Keterangan Usaha"),
    REMARK("Ket", "Ket.", "Keterangan");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    String heading(Dice dice) {
        return dice.popular(headings);
    }

    /** In a header of two rows: what stands above several columns; empty for a column of its own. */
    String group() {
        return switch (this) {
            case ADDRESS, BUSINESS_ADDRESS -> "Alamat";
            case NIK, KK -> "Identitas";
            case MONTHLY, YEARLY -> "Omzet";
            default -> "";
        };
    }

    /** In a header of two rows: what stands below the group. */
    String under() {
        return switch (this) {
            case ADDRESS -> "KTP";
            case BUSINESS_ADDRESS -> "Usaha";
            case NIK -> "NIK";
            case KK -> "No. KK";
            case MONTHLY -> "per Bulan";
            case YEARLY -> "per Tahun";
            default -> "";
        };
    }
}
