package id.lapau.procurement.allocation;

import static java.util.stream.Collectors.groupingBy;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.AllocationBook.Named;
import id.lapau.procurement.allocation.AllocationBook.Placed;
import id.lapau.procurement.allocation.AllocationViews.Filter;
import id.lapau.procurement.allocation.AllocationViews.Lack;
import id.lapau.procurement.allocation.AllocationViews.Offered;
import id.lapau.procurement.allocation.AllocationViews.Part;
import id.lapau.procurement.allocation.AllocationViews.Row;
import id.lapau.procurement.allocation.AllocationViews.Rows;
import id.lapau.procurement.allocation.AllocationViews.Shown;
import id.lapau.procurement.allocation.AllocationViews.Sums;
import id.lapau.procurement.allocation.AllocationViews.Turn;
import id.lapau.procurement.allocation.Shares.Standing;
import id.lapau.procurement.need.PackageLine;
import id.lapau.procurement.need.PackageSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a round together for its page. */
@Component
class ShowAllocation {

    private static final int LONGEST = 1000;
    private static final double TO_PERCENT = 100;

    private final AllocationBook book;
    private final Markets markets;

    ShowAllocation(AllocationBook book, Markets markets) {
        this.book = book;
        this.markets = markets;
    }

    static Turn turn(Round round) {
        return new Turn(round.id(), round.number(), round.state(), round.supplement(), round.reason(), round.proposedName(), round.madeAt(), round.approvedAt(), round.approvedName(), round.version());
    }

    /** The round that is wanted; else the one that waits, else the newest that stands, else the newest. */
    static Round chosen(List<Round> rounds, @Nullable Integer number) {
        return rounds.stream().filter(round -> number == null ? round.state() == AllocationState.PROPOSED : round.number() == number).findFirst()
                .or(() -> rounds.stream().filter(round -> round.state() != AllocationState.REPLACED).findFirst()).orElse(rounds.getFirst());
    }

    Shown show(PackageSheet sheet, List<Round> rounds, Round round, Filter filter, int current, Officer viewer, Page page) {
        var rows = rows(sheet, round, viewer, page).stream().filter(row -> matches(row, filter)).sorted(order(filter.sort())).toList();
        int from = Math.min(rows.size(), (current - 1) * AllocationViews.PAGE);
        var shown = rows.subList(from, Math.min(rows.size(), from + AllocationViews.PAGE));
        return new Shown(sheet, turn(round), sums(round, page), lacks(sheet, round, page), new Rows(shown, rows.size()), rounds.stream().map(ShowAllocation::turn).toList(),
                viewer.id().equals(round.proposedBy()), open(round, viewer));
    }

    private static boolean open(Round round, Officer viewer) {
        return round.state() == AllocationState.PROPOSED && viewer.may(Permission.APPROVE) && Allocate.whole(viewer);
    }

    private static boolean matches(Row row, Filter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        if (!(row.name() + " " + row.owner() + " " + row.nagari()).toLowerCase(Locale.ROOT).contains(search)) return false;
        return switch (filter.only()) {
            case "dapat" -> row.pieces() > 0;
            case "tidak" -> row.pieces() == 0;
            case "diubah" -> row.parts().stream().anyMatch(part -> !part.changed().isEmpty());
            default -> true;
        };
    }

    private static Comparator<Row> order(String sort) {
        Comparator<Row> chosen = switch (sort) {
            case "sebelum" -> Comparator.comparingLong(Row::before);
            case "bagian" -> Comparator.comparingInt(Row::pieces).reversed();
            case "nama" -> Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT));
            default -> Comparator.comparingLong(Row::after);
        };
        return chosen.thenComparing(Row::name).thenComparing(Row::maker);
    }

    List<Row> rows(PackageSheet sheet, Round round, Officer viewer, Page page) {
        var standings = round.outcome().standings();
        var names = book.names(standings.stream().map(Standing::maker).toList());
        var placed = book.placed(round.id()).stream().collect(groupingBy(Placed::business));
        var offered = open(round, viewer) ? offered(sheet, book.input(round.id()).market()) : Map.<UUID, List<Offered>>of();
        long longest = standings.stream().mapToLong(Standing::after).max().orElse(0);
        var sentences = new Sentences(page, standings.size());
        return standings.stream().map(standing -> row(standing, names.get(standing.maker()), placed.getOrDefault(standing.maker(), List.of()),
                offered.getOrDefault(standing.maker(), List.of()), longest, sentences)).toList();
    }

    private static Row row(Standing standing, @Nullable Named named, List<Placed> placed, List<Offered> offered, long longest, Sentences sentences) {
        var parts = placed.stream().map(each -> new Part(each.itemName(), each.unit(), each.place(), each.deadline(), each.quantity(), each.price(), each.changed())).toList();
        var units = parts.stream().map(Part::unit).distinct().toList();
        int before = longest == 0 ? 0 : (int) (LONGEST * standing.before() / longest);
        int after = longest == 0 ? 0 : (int) (LONGEST * standing.after() / longest);
        return new Row(standing.maker(), named == null ? standing.maker().toString() : named.name(), named == null ? "" : named.owner(), named == null ? "" : Regions.bundled().nameOf(named.nagari()),
                standing.before(), standing.after(), standing.pieces(), sentences.of(standing, units.size() == 1 ? units.getFirst() : ""), before, after - before, parts, offered);
    }

    private static Map<UUID, List<Offered>> offered(PackageSheet sheet, Market market) {
        var names = sheet.lines().stream().collect(Collectors.toMap(PackageLine::item, PackageLine::itemName, (first, _) -> first));
        var wanted = market.lines().stream().map(Market.Line::item).toList();
        return market.makers().stream().collect(Collectors.toMap(Market.Maker::id, maker -> maker.offers().stream().filter(offer -> wanted.contains(offer.item()))
                .map(offer -> new Offered(offer.item(), names.getOrDefault(offer.item(), ""))).toList()));
    }

    private Sums sums(Round round, Page page) {
        var standings = round.outcome().standings();
        var first = standings.stream().max(Comparator.comparingLong(standing -> standing.after() - standing.before())).orElse(null);
        int most = first == null || round.cost() == 0 ? 0 : (int) Math.round(TO_PERCENT * (first.after() - first.before()) / round.cost());
        int served = (int) standings.stream().filter(standing -> standing.pieces() > 0).count();
        boolean alarm = first != null && round.cost() > 0 && most > markets.rule().alarm();
        var name = alarm ? book.names(List.of(first.maker())).get(first.maker()) : null;
        return new Sums(round.pieces(), round.cost(), round.cheapest(), decimal(page, round.cheapest() == 0 ? 0 : TO_PERCENT * round.fairness() / round.cheapest(), 1),
                decimal(page, Gini.of(standings.stream().mapToLong(Standing::before)), 2), decimal(page, Gini.of(standings.stream().mapToLong(Standing::after)), 2),
                served, standings.size(), round.shortfall(), name == null ? null : name.name(), most);
    }

    private static String decimal(Page page, double value, int digits) {
        return String.format(Locale.of(page.language()), "%." + digits + "f", value);
    }

    private static List<Lack> lacks(PackageSheet sheet, Round round, Page page) {
        var lines = sheet.lines().stream().collect(Collectors.toMap(PackageLine::id, Function.identity()));
        return round.outcome().missing().stream().filter(each -> lines.containsKey(each.line())).map(each -> {
            var line = lines.get(each.line());
            var cause = each.cause().name().toLowerCase(Locale.ROOT);
            return new Lack(line.itemName(), line.placeName(), line.deadline(), page.number(each.pieces()) + " " + line.unit(), page.t("allocation.lack." + cause), page.t("allocation.advice." + cause));
        }).toList();
    }
}
