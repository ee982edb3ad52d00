package id.lapau.market.find;

import id.lapau.kernel.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The regency with its shops, drawn without script and without tiles of others.
 *
 * @param box     what SVG shows
 * @param radius  of a spot, in units of the drawing
 * @param regions nagari with their counts
 * @param spots   single shops, where few enough to tell them apart
 * @param shops   the same as a list, also those that gave no place
 */
public record MarketMap(String box, double radius, @Nullable String chosen, List<Region> regions, List<Spot> spots, List<ShopPlace> shops) {

    private static final int TELL_APART = 120;

    /** @param spot of its middle */
    public record Region(String code, String name, String path, Point spot, int count) {}

    public record Spot(ShopPlace shop, Point at) {}

    /**
     * @param chosen code of a nagari to look at closely; empty for the whole regency
     * @param shops  those in it, else all
     */
    public static MarketMap of(String chosen, Map<String, Integer> counts, List<ShopPlace> shops) {
        var outlines = Outlines.bundled();
        var regions = outlines.all().stream().map(each -> new Region(each.code(), Regions.bundled().nameOf(each.code()), each.path(), new Point(each.x(), each.y()), counts.getOrDefault(each.code(), 0))).toList();
        var near = outlines.find(chosen);
        var spots = shops.size() > TELL_APART ? List.<Spot>of() : spots(outlines, shops);
        var box = near == null ? "0 0 " + outlines.width() + " " + outlines.height() : (near.x() - 50) + " " + (near.y() - 50) + " 100 100";
        return new MarketMap(box, near == null ? 5 : 2, near == null ? null : chosen, regions, spots, shops);
    }

    private static List<Spot> spots(Outlines outlines, List<ShopPlace> shops) {
        var spots = new ArrayList<Spot>();
        for (var shop : shops) {
            if (shop.latitude() == null || shop.longitude() == null) continue;
            var at = outlines.place(shop.latitude(), shop.longitude());
            if (at != null) spots.add(new Spot(shop, at));
        }
        return spots;
    }

    /** Nagari that have shops, by name, under the name of their district. */
    public Map<String, List<Region>> districts() {
        return regions.stream().filter(each -> each.count > 0).sorted(Comparator.comparing(Region::name))
                .collect(Collectors.groupingBy(each -> Regions.bundled().nameOf(each.code.substring(0, 8)), TreeMap::new, Collectors.toList()));
    }

}
