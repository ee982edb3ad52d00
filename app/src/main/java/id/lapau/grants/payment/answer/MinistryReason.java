package id.lapau.grants.payment.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why the ministry refuses, by the words it uses. By its own account three in ten could be repaired. */
public enum MinistryReason {
    DECEASED(false, "meninggal", "wafat"),
    /** NIK and name do not agree with the population register. */
    NIK(true, "padan", "dukcapil", "nik ", "nama tidak sesuai", "nik/nama"),
    STATE_EMPLOYEE(false, "asn", "pns", "tni", "polri", "bumn", "bumd"),
    CREDIT(false, "kur", "kredit", "sikp", "slik", "pinjaman"),
    RECEIVED(false, "sudah menerima", "pernah menerima", "penerima tahap"),
    /** Another body proposed the person too. */
    PROPOSED_TWICE(false, "ganda", "duplikat", "lembaga lain", "pengusul lain"),
    /** Something in the row is missing. */
    INCOMPLETE(true, "tidak lengkap", "kosong", "belum lengkap", "alamat", "telepon"),
    QUOTA(true, "kuota"),
    OTHER(true);

    private final boolean repairable;
    private final List<String> words;

    MinistryReason(boolean repairable, String... words) {
        this.repairable = repairable;
        this.words = List.of(words);
    }

    static MinistryReason of(String written) {
        var plain = written.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(reason -> reason.words.stream().anyMatch(word -> named(plain, word))).findFirst().orElse(OTHER);
    }

    private static boolean named(String text, String word) {
        return word.length() > 4 ? text.contains(word) : (" " + text.replaceAll("[^a-z]+", " ") + " ").contains(" " + word.strip() + " ");
    }

    /** Whether correcting the row can help. */
    public boolean repairable() {
        return repairable;
    }

    public String messageKey() {
        return "answer.reason." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what to do next. */
    public String nextKey() {
        return "answer.reason-next." + name().toLowerCase(Locale.ROOT);
    }
}
