package id.lapau.market.find;

import id.lapau.kernel.Regions;
import id.lapau.market.find.Found.Facet;
import id.lapau.market.find.SearchBook.Cell;
import id.lapau.market.shop.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums of hits by kind and place. A facet counts what would be shown if it were chosen, with the other choice as it is. */
final class Facets {

    private static final int DISTRICT = 8;

    private final List<Cell> cells;
    private final Asked asked;
    private final List<Category> kinds;
    private final Set<String> chosen;

    Facets(List<Cell> cells, Asked asked, List<Category> kinds) {
        this.cells = cells;
        this.asked = asked;
        this.kinds = kinds;
        this.chosen = Set.copyOf(within(asked.category(), kinds));
    }

    /** The kind and those below it; empty for all. */
    static List<String> within(String code, List<Category> kinds) {
        return code.isEmpty() ? List.of() : kinds.stream().filter(each -> each.code().equals(code) || Objects.equals(each.parent(), code)).map(Category::code).toList();
    }

    int total() {
        return sum(cell -> inCategory(cell) && inPlace(cell));
    }

    private int sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::count).sum();
    }

    private boolean inCategory(Cell cell) {
        return chosen.isEmpty() || chosen.contains(cell.category());
    }

    private boolean inPlace(Cell cell) {
        return cell.nagari().startsWith(asked.place());
    }

    List<Facet> categories(String language) {
        var facets = new ArrayList<Facet>();
        var here = cells.stream().filter(this::inPlace).collect(Collectors.groupingBy(Cell::category, Collectors.summingInt(Cell::count)));
        var above = new HashMap<String, Integer>();
        kinds.stream().filter(kind -> kind.parent() != null).forEach(kind -> above.merge(kind.parent(), here.getOrDefault(kind.code(), 0), Integer::sum));
        for (var kind : kinds) {
            int count = here.getOrDefault(kind.code(), 0) + above.getOrDefault(kind.code(), 0);
            if (count > 0) facets.add(new Facet(kind.code(), kind.parent(), kind.name(language), count));
        }
        return facets;
    }

    /** Nagari by name. */
    List<Facet> places() {
        var here = cells.stream().filter(this::inCategory).collect(Collectors.groupingBy(Cell::nagari, Collectors.summingInt(Cell::count)));
        return here.entrySet().stream().map(each -> new Facet(each.getKey(), each.getKey().substring(0, DISTRICT), Regions.bundled().nameOf(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Facet::name)).toList();
    }
}
