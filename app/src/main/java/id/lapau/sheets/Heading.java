package id.lapau.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A heading in plain words: no case, marks, abbreviations or filler. {@code N I K} becomes {@code nik}. */
record Heading(List<String> words, String joined) {

    private static final Map<String, String> SAME = same(
            "no", "nomor nomer nmr nmor num number nomr", "telp", "telepon telephone telpon telfon tlp tlpn telpn tel phone telepone telp",
            "hp", "handphone hape ponsel seluler mobile handpone", "wa", "whatsapp whatsap watsapp", "omzet", "omset omzet omzed omst",
            "bulan", "bln bulanan perbulan sebulan", "tahun", "thn th tahunan pertahun setahun", "tanggal", "tgl tggl tangal",
            "jenis", "jns", "bidang", "bid", "kelurahan", "kel klrhn", "kecamatan", "kec", "kabupaten", "kab", "alamat", "almt alm almat",
            "keterangan", "ket", "nama", "nm", "usaha", "ush", "ktp", "ektp", "lahir", "lhr", "lengkap", "lgkp lkp", "aset", "asset assets",
            "merek", "merk brand", "produk", "product", "dan", "atau");
    private static final Set<String> FILLER = Set.of("per", "sesuai", "yang", "yg", "di", "dan", "pada", "dengan", "dgn", "rp", "e", "dalam",
            "digit", "angka", "16", "wajib", "diisi", "harus", "isi", "rupiah", "pakai");
    private static final Set<String> COUNTER = Set.of("no", "no urut", "urut", "nr", "nourut", "no urutan", "no berkas");

    static Heading of(String text) {
        var words = new ArrayList<String>();
        for (var word : joinedLetters(plain(text).split(" "))) words.add(SAME.getOrDefault(word, word));
        words.removeIf(String::isEmpty);
        if (!words.stream().allMatch(FILLER::contains)) words.removeIf(FILLER::contains);
        return new Heading(List.copyOf(words), String.join("", words));
    }

    /** A column that counts rows. */
    boolean counter() {
        return COUNTER.contains(String.join(" ", words));
    }

    boolean empty() {
        return words.isEmpty();
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (!lower.chars().allMatch(c -> c < 128)) lower = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        var plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) plain.append(c);
            else if (Character.getType(c) != Character.NON_SPACING_MARK && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString();
    }

    /** {@code n i k} is a word with air in it. */
    private static List<String> joinedLetters(String[] words) {
        var result = new ArrayList<String>();
        var run = new StringBuilder();
        for (var word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                run.append(word);
                continue;
            }
            flush(run, result);
            result.add(word);
        }
        flush(run, result);
        return result;
    }

    private static void flush(StringBuilder run, List<String> into) {
        if (!run.isEmpty()) into.add(run.toString());
        run.setLength(0);
    }

    private static Map<String, String> same(String... pairs) {
        var map = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2)
            for (var word : pairs[i + 1].split(" ")) map.put(word, pairs[i]);
        return map;
    }

    /** Words that everyone in an office knows; a word among them is no misspelling of another. */
    static Set<String> known() {
        var known = new HashSet<>(SAME.values());
        known.addAll(List.of("nik", "kk", "nib", "sku", "npwp", "nip", "bpjs", "rt", "rw", "modal", "jumlah", "total", "status", "kelamin", "agama",
                "rekening", "bank", "desa", "nagari", "jorong", "dusun", "tempat", "lokasi", "pemilik", "pelaku", "toko", "kode", "pos", "urut",
                "umur", "usia", "pendidikan", "pekerjaan", "tenaga", "kerja", "email", "tanda", "tangan", "paraf", "foto", "catatan", "bantuan",
                "instansi", "program", "kredit", "surat", "izin", "kartu", "keluarga", "induk", "harga", "laba", "untung", "ibu", "ayah", "istri", "suami"));
        return known;
    }
}
