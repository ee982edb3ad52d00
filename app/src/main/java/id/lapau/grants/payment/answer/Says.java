package id.lapau.grants.payment.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row of an answer says of its person. */
public enum Says {
    ACCEPTED, REFUSED, TRANSFERRED, PAID, RETURNED,
    /** No word that we understand. */
    UNCLEAR,
    /** Title, subtotal, signature: no row of the table. */
    NO_ROW;

    private static final List<String> REFUSALS = List.of("tidak lolos", "tdk lolos", "tidak memenuhi", "tidak layak", "tidak padan", "tidak valid", "tolak", "gagal", "tms", "tidak ditetapkan", "refused");
    private static final List<String> YES = List.of("lolos", "tetapkan", "layak", "terima", "setuju", "memenuhi", "valid", "ok", "ms");
    private static final List<String> BACK = List.of("retur", "gagal", "kembali", "tutup", "tidak aktif", "setor ke kas", "return");
    private static final List<String> WAITING = List.of("belum", "blm", "transfer", "tersedia", "siap", "blokir", "masuk rekening", "salur", "pending");
    private static final List<String> COLLECTED = List.of("cair", "bayar", "ambil", "tarik", "sukses", "berhasil", "selesai", "lunas", "paid");

    /** What a decree says; without a word of status and reason, being named in it is the yes. */
    static Says ofDecree(String status, String reason) {
        if (any(REFUSALS, status)) return REFUSED;
        if (any(YES, status)) return ACCEPTED;
        if (!status.isBlank()) return UNCLEAR;
        return any(REFUSALS, reason) ? REFUSED : ACCEPTED;
    }

    /** What a bank says, by its words or else by the days it names. */
    static Says ofBank(String status, @Nullable Object paidOn, @Nullable Object transferredOn) {
        if (any(BACK, status)) return RETURNED;
        if (any(WAITING, status)) return TRANSFERRED;
        if (any(COLLECTED, status)) return PAID;
        if (!status.isBlank()) return UNCLEAR;
        return paidOn != null ? PAID : transferredOn != null ? TRANSFERRED : UNCLEAR;
    }

    private static boolean any(List<String> words, String text) {
        var plain = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
        return words.stream().anyMatch(word -> word.length() <= 3 ? plain.contains(" " + word + " ") : plain.contains(word));
    }

    public String messageKey() {
        return "answer.says." + name().toLowerCase(Locale.ROOT);
    }
}
