package id.lapau.procurement.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office asks for.
 *
 * @param ceiling    highest price a piece, rupiah
 * @param budgetLine of the office's budget, as it writes it
 * @param inPackage  null while it is in none
 * @param reason     why it was returned or cancelled; empty otherwise
 */
public record Need(UUID id, String number, Named office, Named item, String unit, Named place, int quantity, LocalDate deadline, long ceiling, String budgetLine, String note,
        NeedState state, @Nullable Named inPackage, String reason, int version, Instant createdAt) {

    /** Something with its identifier and what it is called. */
    public record Named(UUID id, String name) {}

    /** Rupiah that it costs at most. */
    public long value() {
        return Math.multiplyExact(quantity, ceiling);
    }

    /**
     * What somebody looks for among needs; empty where nothing is asked.
     *
     * @param urut {@code batas}, {@code nilai} or {@code kantor}; otherwise the newest first
     */
    public record Filter(String keadaan, String kantor, String barang, String cari, String urut) {

        public Filter {
            keadaan = ItemForm.text(keadaan);
            kantor = uuid(kantor);
            barang = uuid(barang);
            cari = ItemForm.text(cari);
            urut = ItemForm.text(urut);
            var asked = keadaan;
            if (Arrays.stream(NeedState.values()).noneMatch(state -> state.name().equals(asked))) keadaan = "";
        }

        private static String uuid(@Nullable String typed) {
            return typed != null && typed.matches("[0-9a-f-]{36}") ? typed : "";
        }

        public boolean any() {
            return !(keadaan + kantor + barang + cari).isEmpty();
        }
    }

    /** @param value rupiah of all that were found */
    public record Lines(List<Need> lines, int found, long value) {

        static final int PAGE = 50;

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }
}
