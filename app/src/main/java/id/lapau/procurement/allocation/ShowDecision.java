package id.lapau.procurement.allocation;

import static java.util.stream.Collectors.toMap;

import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.AllocationViews.Choice;
import id.lapau.procurement.allocation.AllocationViews.Decision;
import id.lapau.procurement.allocation.AllocationViews.Effect;
import id.lapau.procurement.allocation.AllocationViews.Effects;
import id.lapau.procurement.allocation.ChangeShares.Wish;
import id.lapau.procurement.allocation.Shares.Missing;
import id.lapau.procurement.allocation.Shares.Standing;
import id.lapau.procurement.need.PackageLine;
import id.lapau.procurement.need.PackageSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a decision together, and what the decision would do. */
@Component
class ShowDecision {

    private final AllocationBook book;

    ShowDecision(AllocationBook book) {
        this.book = book;
    }

    /** Empty when the maker does not offer the item here. */
    Optional<Decision> show(PackageSheet sheet, Round round, Wish wish, ChangeShares.@Nullable Outcome outcome, Page page) {
        var market = book.input(round.id()).market();
        var offer = Decisions.offer(market, wish.maker(), wish.item());
        var name = book.names(List.of(wish.maker())).get(wish.maker());
        if (offer.isEmpty() || name == null) return Optional.empty();
        var now = book.placed(round.id()).stream().filter(each -> each.business().equals(wish.maker())).collect(toMap(AllocationBook.Placed::line, AllocationBook.Placed::quantity));
        var names = sheet.lines().stream().collect(toMap(PackageLine::id, Function.identity()));
        var choices = market.lines().stream().filter(line -> line.item().equals(wish.item())).map(line -> new Choice(line.id(), names.get(line.id()).placeName(), line.deadline(), line.quantity(),
                now.getOrDefault(line.id(), 0), wish.pieces().getOrDefault(line.id(), now.getOrDefault(line.id(), 0)), line.ceiling()))
                .sorted(Comparator.comparing(Choice::deadline).thenComparing(Choice::place)).toList();
        var itemName = sheet.lines().stream().filter(line -> line.item().equals(wish.item())).map(PackageLine::itemName).findFirst().orElse("");
        boolean decided = market.fixed().stream().anyMatch(fixed -> fixed.maker().equals(wish.maker()) && market.linesById().get(fixed.line()).item().equals(wish.item()));
        return Optional.of(new Decision(sheet, ShowAllocation.turn(round), wish.maker(), name.name(), wish.item(), itemName, offer.get().price(), offer.get().minimum(), choices, decided,
                wish.reason(), problems(outcome, market, names, offer.get(), page), effects(outcome)));
    }

    private static List<String> problems(ChangeShares.@Nullable Outcome outcome, Market market, Map<UUID, PackageLine> names, Market.Offer offer, Page page) {
        if (outcome instanceof ChangeShares.Outcome.ReasonMissing) return List.of(page.t("allocation.problem.reason", ChangeShares.SHORTEST));
        if (!(outcome instanceof ChangeShares.Outcome.Refused(var faults))) return List.of();
        var lines = market.linesById();
        return faults.stream().map(fault -> page.t("allocation.problem." + fault.problem().name().toLowerCase(Locale.ROOT), names.get(fault.fixed().line()).placeName(),
                page.number(lines.get(fault.fixed().line()).quantity()), page.number(offer.by(lines.get(fault.fixed().line()).deadline())), page.date(lines.get(fault.fixed().line()).deadline()),
                page.number(offer.minimum()))).distinct().toList();
    }

    private @Nullable Effects effects(ChangeShares.@Nullable Outcome outcome) {
        return switch (outcome) {
            case ChangeShares.Outcome.Shown(var before, var after) -> effects(before, after);
            case ChangeShares.Outcome.ReasonMissing(var before, var after) -> effects(before, after);
            case null, default -> null;
        };
    }

    private Effects effects(Shares before, Shares after) {
        var was = before.standings().stream().collect(toMap(Standing::maker, Function.identity()));
        var changed = after.standings().stream().filter(standing -> !same(standing, was.get(standing.maker()))).toList();
        var names = book.names(changed.stream().map(Standing::maker).toList());
        return new Effects(changed.stream().map(standing -> new Effect(names.get(standing.maker()).name(), was.get(standing.maker()).pieces(), standing.pieces(), was.get(standing.maker()).after(), standing.after()))
                .toList(), before.cost(), after.cost(), lacking(before), lacking(after));
    }

    private static boolean same(Standing one, Standing other) {
        return one.pieces() == other.pieces() && one.after() == other.after();
    }

    private static int lacking(Shares shares) {
        return shares.missing().stream().mapToInt(Missing::pieces).sum();
    }
}
