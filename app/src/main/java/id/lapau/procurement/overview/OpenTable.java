package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.overview.Story.Line;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Parcel;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packages as flat tables, for who reads no JSON; headings are for programs and stay as they are. */
enum OpenTable {

    PACKAGES("paket", "ocid", "number", "title", "status", "emergency", "opened_on", "offers_until", "offices", "quantity", "ceiling_total", "offers", "makers", "ordered_quantity", "ordered_value",
            "accepted", "rejected", "paid", "tax") {
        @Override Stream<List<@Nullable Object>> rows(Story story, String ocid) {
            var head = story.head();
            return Stream.of(row(ocid, head.number(), head.title(), head.state(), head.emergency(), OfficeTime.day(head.openedAt()), head.offersUntil(),
                    String.join("; ", story.offices().stream().map(Story.Party::name).toList()), story.lines().stream().mapToInt(Line::quantity).sum(), story.ceiling(), story.tenderers().size(),
                    story.orders().stream().map(Order::business).distinct().count(), Sums.ordered(story), Sums.value(story), story.parcels().stream().mapToInt(Parcel::accepted).sum(),
                    story.parcels().stream().mapToInt(Parcel::rejected).sum(), Sums.paid(story), Sums.tax(story)));
        }
    },

    LINES("baris", "ocid", "number", "line", "item_code", "item", "standard", "unit", "place", "quantity", "deadline", "ceiling") {
        @Override Stream<List<@Nullable Object>> rows(Story story, String ocid) {
            return story.lines().stream().map(line -> row(ocid, story.head().number(), line.id(), line.code(), line.item(), line.standard(), line.unit(), line.place(), line.quantity(), line.deadline(),
                    line.ceiling()));
        }
    },

    AWARDS("pembagian", "ocid", "number", "round", "award", "order_number", "order_status", "maker_id", "maker", "nagari", "line", "quantity", "price", "value") {
        @Override Stream<List<@Nullable Object>> rows(Story story, String ocid) {
            return story.awards().stream().flatMap(award -> {
                var order = story.orders().stream().filter(each -> each.awardId().equals(award.id())).findFirst();
                var maker = story.makers().get(award.business());
                return award.shares().stream().map(share -> row(ocid, story.head().number(), award.round(), award.id(), order.map(Order::number).orElse(null), order.map(Order::state).orElse(null),
                        maker.business(), maker.name(), maker.nagari(), share.line(), share.quantity(), share.price(), share.value()));
            });
        }
    },

    DELIVERIES("pengiriman", "ocid", "number", "order_number", "delivery_number", "maker_id", "maker", "nagari", "arrived_on", "deadline", "days_late", "accepted", "rejected") {
        @Override Stream<List<@Nullable Object>> rows(Story story, String ocid) {
            return story.parcels().stream().map(parcel -> {
                var order = story.orders().stream().filter(each -> each.id().equals(parcel.order())).findFirst().orElseThrow();
                var maker = story.makers().get(order.business());
                return row(ocid, story.head().number(), order.number(), parcel.number(), maker.business(), maker.name(), maker.nagari(), parcel.arrivedOn(), parcel.deadline(),
                        Math.max(0, ChronoUnit.DAYS.between(parcel.deadline(), parcel.arrivedOn())), parcel.accepted(), parcel.rejected());
            });
        }
    };

    private final String file;
    private final List<String> headings;

    OpenTable(String file, String... headings) {
        this.file = file;
        this.headings = List.of(headings);
    }

    static Optional<OpenTable> of(String file) {
        return Arrays.stream(values()).filter(table -> table.file.equals(file)).findFirst();
    }

    String file() {
        return file;
    }

    List<String> headings() {
        return headings;
    }

    abstract Stream<List<@Nullable Object>> rows(Story story, String ocid);

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
