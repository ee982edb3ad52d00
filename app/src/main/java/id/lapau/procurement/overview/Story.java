package id.lapau.procurement.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is told to the public of one package, in words that may be public already. Amounts are rupiah.
 *
 * @param makers by business: everybody who offered or got an order
 */
record Story(Head head, List<Line> lines, List<Party> offices, List<String> budgetLines, Map<UUID, Maker> makers, List<UUID> tenderers, List<Award> awards, List<Order> orders,
        List<Moment> moments, List<Parcel> parcels, List<Payment> payments, List<Step> steps) {

    /** @param openedAt when makers were first invited */
    record Head(UUID id, String number, String title, String state, boolean emergency, @Nullable LocalDate offersUntil, Instant openedAt) {

        /** The number as a part of an address and of identifiers. */
        String slug() {
            return number.replace('/', '-');
        }
    }

    /**
     * When a package was opened for offers, closed or cancelled, with what was so then.
     *
     * @param kind      {@code OPENED}, {@code CLOSED} or {@code CANCELLED}
     * @param tenderers whose offers stood
     */
    record Step(String kind, Instant at, @Nullable LocalDate offersUntil, List<UUID> tenderers) {}

    record Party(UUID id, String name) {}

    record Maker(UUID business, String name, String nagari) {}

    /** One item for one place by one day; {@code ceiling} a piece. */
    record Line(UUID id, String code, String item, String unit, String standard, String place, int quantity, LocalDate deadline, long ceiling) {

        String words() {
            return item + (standard.isEmpty() ? "" : " (" + standard + ")") + " – " + place;
        }
    }

    /** What a maker was given in a round. */
    record Award(int round, Instant at, UUID business, List<Share> shares) {

        /** Never changes, and tells rounds and makers apart. */
        String id() {
            return round + "-" + business;
        }

        long value() {
            return shares.stream().mapToLong(Share::value).sum();
        }
    }

    record Share(UUID line, int quantity, long price) {

        long value() {
            return quantity * price;
        }
    }

    record Order(UUID id, String number, int round, UUID business, String state, Instant issuedAt, @Nullable Instant confirmedAt, List<Share> shares) {

        String awardId() {
            return round + "-" + business;
        }

        long value() {
            return shares.stream().mapToLong(Share::value).sum();
        }
    }

    /**
     * Something that changed an order.
     *
     * @param kind     {@code RELEASED} or {@code CANCELLED}
     * @param line     whose pieces were given back; null for the whole order
     */
    record Moment(UUID order, String kind, String key, @Nullable UUID line, int quantity, Instant at) {}

    /** A delivery that was looked at. */
    record Parcel(UUID order, String number, LocalDate arrivedOn, LocalDate deadline, int accepted, int rejected, Instant at) {}

    /** Money that went out, or came back when {@code returned}. */
    record Payment(UUID order, String key, boolean returned, long net, long tax, Instant at) {}

    Line line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    long ceiling() {
        return lines.stream().mapToLong(line -> line.quantity() * line.ceiling()).sum();
    }

    /** When something last happened: what is published changes with it and not before. */
    Instant changedAt() {
        return Stream.of(Stream.of(head.openedAt()), steps.stream().skip(1).map(Step::at), awards.stream().map(Award::at), orders.stream().map(Order::issuedAt),
                orders.stream().map(Order::confirmedAt).filter(Objects::nonNull), moments.stream().map(Moment::at), parcels.stream().map(Parcel::at), payments.stream().map(Payment::at))
                .flatMap(all -> all).max(Instant::compareTo).orElseThrow();
    }
}
