package id.lapau.procurement.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the templates of orders and payments are given. */
public final class OrderViews {

    static final int PAGE = 50;

    private OrderViews() {}

    /** An address with those of the values that are not empty. */
    public static String address(String path, String... namesAndValues) {
        var address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < namesAndValues.length; i += 2)
            if (!namesAndValues[i + 1].isEmpty()) address.queryParam(namesAndValues[i], UriUtils.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        return address.build(true).toUriString();
    }

    /** @param sort {@code baru}, {@code batas}, {@code pengrajin} or {@code nilai} */
    public record Filter(String state, String search, boolean late, String sort) {

        public boolean any() {
            return !state.isEmpty() || !search.isEmpty() || late;
        }
    }

    /**
     * An order in the list. Pieces, rupiah.
     *
     * @param daysLate of pieces that are missing; 0 when none is late
     */
    public record Line(UUID id, String number, String maker, String owner, String packageNumber, String title, OrderState state, int ordered, int accepted, long value, LocalDate deadline,
            int daysLate, Instant issuedAt) {}

    public record Lines(List<Line> lines, int found) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** @param state a {@link BillState}, or empty for all; @param sort {@code batas}, {@code baru} or {@code nilai} */
    public record BillFilter(String state, String search, boolean late, String sort) {

        public boolean any() {
            return !state.isEmpty() || !search.isEmpty() || late;
        }
    }

    public record BillLine(UUID order, String number, String maker, String owner, Bill bill) {}

    /** @param open rupiah net or gross that wait to be paid; @param late of them after the last day */
    public record Bills(List<BillLine> lines, int found, long open, long late) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** An entry of a bill. */
    public record Step(BillState from, BillState to, long gross, long tax, long net, String proof, LocalDate valueDate, String reason, String by, Instant at) {}

    /** All about one order. @param bill null before there is a handover */
    public record Sheet(Order order, List<Delivery> deliveries, List<Release> releases, @Nullable Bill bill, List<OrderEvent> story, Next next) {}
}
