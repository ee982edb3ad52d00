package id.lapau.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How well a heading names each column that a desk looks for, from 0 (something else) to 1 (the very words). */
final class HeadingMatcher {

    static final double NAMED = 0.6;
    private static final int REMEMBERED = 20_000;
    /** Words that say little alone: which name, which address? */
    private static final Set<String> GENERAL = Set.of("nama", "alamat", "no", "jenis", "tanggal", "status", "tempat", "jumlah", "nilai",
            "keterangan", "lokasi", "program", "bantuan", "lengkap", "bidang", "name");
    /** Words that turn a general word into another thing. */
    private static final Set<String> THINGS = Set.of("usaha", "toko", "merek", "produk", "bank", "rekening", "instansi", "nagari", "jorong",
            "desa", "kelurahan", "kecamatan", "kabupaten", "provinsi", "kelompok", "koperasi", "program", "bantuan", "kelamin", "barang",
            "foto", "lembaga", "perusahaan", "kerja", "kantor", "umkm", "dusun", "kota", "bulan", "tahun", "dagangan", "file", "kode");
    private static final Set<String> OTHER_PEOPLE = Set.of("ibu", "ayah", "suami", "istri", "pasangan", "anak", "saksi", "waris", "pendamping",
            "petugas", "kepala", "wali", "orang", "tua", "kandung", "penanggung", "ketua");
    private static final Set<String> OWNER = Set.of("pemilik", "pelaku", "pengusaha", "pemohon", "pengusul", "penerima", "peserta", "pedagang", "ktp");
    private static final Set<String> BUSINESS = Set.of("usaha", "toko", "merek", "umkm");

    private final List<ColumnSpec> specs;
    private final List<List<Heading>> names;
    private final Set<String> vocabulary = new HashSet<>(Heading.known());
    private final ConcurrentHashMap<String, double[]> remembered = new ConcurrentHashMap<>();

    HeadingMatcher(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
        this.names = specs.stream().map(s -> s.names().stream().map(Heading::of).toList()).toList();
        names.forEach(all -> all.forEach(h -> vocabulary.addAll(h.words())));
    }

    boolean isFor(List<ColumnSpec> others) {
        return specs.equals(others);
    }

    List<ColumnSpec> specs() {
        return specs;
    }

    /** One likeness for each spec. */
    double[] likeness(String text) {
        var known = remembered.get(text);
        if (known != null) return known;
        var likeness = measured(text);
        if (remembered.size() < REMEMBERED) remembered.put(text, likeness);
        return likeness;
    }

    /** Of the parts of a heading in several rows: all together if that names something, else the lowest, else the highest. */
    double[] likeness(List<String> parts) {
        if (parts.isEmpty()) return new double[specs.size()];
        if (Heading.of(parts.getLast()).counter()) return new double[specs.size()];
        var whole = likeness(String.join(" ", parts));
        if (parts.size() == 1 || max(whole) >= 0.9) return whole;
        var lowest = scaled(likeness(parts.getLast()), 0.97);
        return max(lowest) >= NAMED ? greater(whole, lowest) : greater(whole, scaled(likeness(parts.getFirst()), 0.85));
    }

    static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private double[] measured(String text) {
        var heading = Heading.of(text);
        var likeness = new double[specs.size()];
        if (heading.empty() || heading.counter()) return likeness;
        measure(heading, 1, likeness);
        int bracket = text.indexOf('(');
        if (bracket > 0) measure(Heading.of(text.substring(0, bracket)), 0.98, likeness);
        var corrected = corrected(heading);
        if (corrected != heading) measure(corrected, 0.94, likeness);
        return likeness;
    }

    private void measure(Heading heading, double factor, double[] into) {
        if (heading.empty() || heading.counter()) return;
        for (int s = 0; s < into.length; s++) {
            var all = names.get(s);
            for (int n = 0; n < all.size(); n++)
                into[s] = Math.max(into[s], factor * likeness(heading, all.get(n)) - n * 0.0002);
        }
    }

    private static double likeness(Heading heading, Heading name) {
        if (heading.words().equals(name.words())) return 1;
        if (heading.joined().equals(name.joined())) return 0.98;
        var words = heading.words();
        boolean hasAll = words.containsAll(name.words());
        boolean within = name.words().containsAll(words);
        if (hasAll && within) return 0.96;
        if (hasAll) return moreWords(words, name.words());
        if (within && !GENERAL.containsAll(words)) return 0.45 + 0.4 * words.size() / name.words().size();
        return heading.joined().length() >= 8 && Typos.distance(heading.joined(), name.joined(), 1) <= 1 ? 0.9 : 0;
    }

    private static double moreWords(List<String> words, List<String> name) {
        var first = words.getFirst().equals("no") && words.size() > 1 ? words.get(1) : words.getFirst();
        if (!name.contains(first)) return 0;
        var more = new ArrayList<>(words);
        more.removeAll(name);
        if (more.stream().anyMatch(OTHER_PEOPLE::contains)) return 0;
        if (GENERAL.containsAll(name) && more.stream().anyMatch(THINGS::contains)) return 0;
        if (name.stream().anyMatch(BUSINESS::contains) && more.stream().anyMatch(OWNER::contains)) return 0;
        return 0.6 + 0.35 * name.size() / words.size();
    }

    private Heading corrected(Heading heading) {
        var words = heading.words().stream().map(w -> vocabulary.contains(w) ? w : Typos.nearest(w, vocabulary)).toList();
        return words.equals(heading.words()) ? heading : new Heading(words, String.join("", words));
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static double[] greater(double[] a, double[] b) {
        var greater = a.clone();
        for (int i = 0; i < greater.length; i++) greater[i] = Math.max(a[i], b[i]);
        return greater;
    }
}
