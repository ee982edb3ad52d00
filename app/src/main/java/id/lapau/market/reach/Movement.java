package id.lapau.market.reach;

import id.lapau.kernel.Regions;
import id.lapau.market.reach.Cells.Cell;
import id.lapau.market.reach.MovementBook.By;
import id.lapau.market.reach.MovementViews.Group;
import id.lapau.market.reach.MovementViews.Overview;
import id.lapau.market.reach.MovementViews.Search;
import id.lapau.market.reach.MovementViews.Stated;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Whether marketing is moving again, for the whole regency or a part of it. */
@Component
class Movement {

    private final MovementBook book;

    Movement(MovementBook book) {
        this.book = book;
    }

    Overview overview(Search search) {
        var known = book.monthly(By.ALL, search, search.sampai().minusMonths(MovementViews.SHOWN + 11), search.sampai()).getOrDefault("", Map.of());
        return Overview.of(known, search.sampai());
    }

    List<Group> byNagari(Search search) {
        return groups(By.NAGARI, search, Regions.bundled()::nameOf);
    }

    List<Group> byLine(Search search) {
        return groups(By.LINE, search, UnaryOperator.identity());
    }

    private List<Group> groups(By by, Search search, UnaryOperator<String> name) {
        var cells = book.monthly(by, search, search.beforeFrom(), search.sampai()).entrySet().stream()
                .map(each -> new Cell(each.getKey(), 1, sum(each.getValue(), search.beforeFrom(), search.beforeTo()), sum(each.getValue(), search.from(), search.sampai())))
                .filter(cell -> cell.now().shops() > 0).toList();
        return Cells.shown(cells).stream().map(cell -> new Group(cell.key(), cell.rest() ? "" : name.apply(cell.key()), cell.joined(), cell.before(), cell.now())).toList();
    }

    private static Sums sum(Map<YearMonth, Sums> months, YearMonth from, YearMonth to) {
        var sums = Sums.NONE;
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) sums = sums.then(months.getOrDefault(month, Sums.NONE));
        return sums;
    }

    Stated stated(Search search) {
        var before = book.stated(search, search.sampai(), search.beforeTo(), MovementViews.STRETCH);
        var year = book.stated(search, search.sampai(), search.sampai().minusMonths(12), MovementViews.STRETCH);
        return new Stated(before.businesses(), before.percent(), year.businesses(), year.percent());
    }
}
