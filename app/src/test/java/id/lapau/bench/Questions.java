package id.lapau.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Questions as many different buyers ask them of the market of {@code market.sql}: one to three terms out of some hundreds, some mistyped, some narrowed, some sorted. Hardly two are the same. */
final class Questions {

    static final List<String> KINDS = List.of("as they are", "mistyped", "narrowed", "sorted");

    record Question(String kind, String path) {}

    private static final List<String> GOODS = List.of("keripik singkong", "keripik pisang", "kerupuk jangek", "rendang daging", "rendang telur", "dendeng balado", "kue bawang", "bolu kemojo", "lamang tapai",
            "kopi bubuk", "teh daun kawa", "sirup kayu manis", "tikar pandan", "keranjang rotan", "tas anyaman", "songket benang emas", "selendang sulaman", "masker kain", "baju kurung", "kemeja batik",
            "mukena bordir", "gula aren", "madu galo-galo", "beras solok", "sambal lado", "ikan bilih", "ikan salai", "abon ikan", "rempeyek kacang", "dodol durian", "keripik", "rendang", "kopi", "songket",
            "madu", "kue", "menganyam", "jahitan", "sulaman", "penutup kepala", "kerajinan", "hantaran", "oleh-oleh", "dapur uni rahmi", "sanggar mak zul", "kedai bundo");
    private static final List<String> MORE = List.of("balado", "pedas manis", "gurih", "asli", "kampung", "super", "spesial", "tradisional", "renyah", "halus", "rumahan", "pilihan", "khas", "premium", "organik",
            "Pulau Punjung", "Sungai Rumbai", "Koto Baru", "Sitiung", "Timpeh", "Padang Laweh", "Asam Jujuhan", "Tiumang", "kemasan kecil", "kemasan besar", "isi sepuluh", "lebaran", "tanpa pengawet", "halal", "pesta");
    private static final List<String> CATEGORIES = List.of("keripik", "rendang", "kue", "kopi", "anyaman", "songket", "pakaian", "ikan", "makanan", "minuman", "busana", "kerajinan");

    private final Random chance = new Random(20);
    private final List<String> synonyms;
    private final List<String> nagari;

    private Questions(List<String> synonyms, List<String> nagari) {
        this.synonyms = synonyms;
        this.nagari = nagari;
    }

    /** @param nagari paths of their pages, which end with their codes */
    static Questions of(List<String> synonyms, List<String> nagari) {
        return new Questions(synonyms, nagari.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList());
    }

    Question next() {
        var text = any(percent(75) ? GOODS : synonyms);
        for (int more = percent(35) ? 0 : percent(70) ? 1 : 2; more > 0; more--) text += " " + any(percent(80) ? MORE : synonyms);
        int way = chance.nextInt(100);
        if (way < 25) return new Question("mistyped", address(mistyped(text), ""));
        if (way < 55) return new Question("narrowed", address(text, narrowed()));
        if (way < 65) return new Question("sorted", address(text, "&urut=" + any(List.of("murah", "mahal", "baru"))));
        return new Question("as they are", address(text, ""));
    }

    private String any(List<String> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private boolean percent(int share) {
        return chance.nextInt(100) < share;
    }

    private static String address(String text, String rest) {
        return "/pasar/cari?kata=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + rest;
    }

    private String narrowed() {
        return switch (chance.nextInt(5)) {
            case 0 -> "&kategori=" + any(CATEGORIES);
            case 1 -> "&tempat=" + any(nagari);
            case 2 -> "&dari=" + 1000 * chance.nextInt(50) + "&sampai=" + 1000 * (60 + chance.nextInt(200));
            case 3 -> "&buka=ya&sampai=" + 1000 * (20 + chance.nextInt(200));
            default -> "&ada=ya&kategori=" + any(CATEGORIES);
        };
    }

    private String mistyped(String word) {
        int at = chance.nextInt(Math.max(1, word.length() - 1));
        return chance.nextBoolean() ? word.substring(0, at) + word.substring(at + 1) : word.substring(0, at) + (char) ('a' + chance.nextInt(26)) + word.substring(at + 1);
    }
}
