package id.lapau.market.shop;

import id.lapau.kernel.Rupiah;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A product as its owner writes it.
 *
 * @param way   {@code stok} for what is there, {@code pesan} for what is made to order
 * @param stock as typed; counts for {@code stok}
 * @param lead  days, as typed; counts for {@code pesan}
 * @param live  whether it shall stand in the window
 */
public record ProductForm(String name, String about, String category, String price, String unit, String way, String stock, String lead, String weight, String pirt, String halal,
        String sni, boolean live, int version) {

    private static final long DEAREST = 100_000_000_000L;

    static final ProductForm BLANK = read(Map.of("way", "stok", "live", "on"));

    static ProductForm read(Map<String, String> fields) {
        Function<String, String> text = name -> ShopForm.text(fields, name);
        return new ProductForm(text.apply("name"), text.apply("about"), text.apply("category"), text.apply("price"), text.apply("unit"), text.apply("way"), text.apply("stock"),
                text.apply("lead"), text.apply("weight"), text.apply("pirt"), text.apply("halal"), text.apply("sni"), fields.containsKey("live"), ShopForm.number(fields.get("version")));
    }

    static ProductForm of(ProductSheet sheet) {
        var view = sheet.view();
        return new ProductForm(view.name(), view.about(), view.category(), String.valueOf(view.price().amount()), view.unit(), view.madeToOrder() ? "pesan" : "stok",
                view.stock() == null ? "" : view.stock().toString(), view.madeToOrder() ? String.valueOf(view.leadDays()) : "", view.weight() == null ? "" : view.weight().toString(),
                view.pirt(), view.halal(), view.sni(), view.state() == ProductState.LIVE, sheet.version());
    }

    boolean madeToOrder() {
        return way.equals("pesan");
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(Categories categories) {
        var problems = new LinkedHashMap<String, String>();
        if (name.length() < 2 || name.length() > 150) problems.put("name", "shop.problem.product-name");
        if (about.length() > 5000) problems.put("about", "shop.problem.product-about");
        if (categories.find(category).filter(each -> each.parent() != null).isEmpty()) problems.put("category", "shop.problem.category");
        if (amount().filter(price -> price.amount() > 0 && price.amount() < DEAREST).isEmpty()) problems.put("price", "shop.problem.price");
        if (unit.isEmpty() || unit.length() > 40) problems.put("unit", "shop.problem.unit");
        if (!way.equals("stok") && !madeToOrder()) problems.put("way", "shop.problem.way");
        if (way.equals("stok") && whole(stock, 0, 1_000_000).isEmpty()) problems.put("stock", "shop.problem.stock");
        if (madeToOrder() && whole(lead, 0, 365).isEmpty()) problems.put("lead", "shop.problem.lead");
        if (!weight.isEmpty() && whole(weight, 1, 10_000_000).isEmpty()) problems.put("weight", "shop.problem.weight");
        if (!pirt.isEmpty() && LabelNumbers.pirt(pirt).isEmpty()) problems.put("pirt", "shop.problem.pirt");
        if (!halal.isEmpty() && LabelNumbers.halal(halal).isEmpty()) problems.put("halal", "shop.problem.halal");
        if (!sni.isEmpty() && LabelNumbers.sni(sni).isEmpty()) problems.put("sni", "shop.problem.sni");
        return problems;
    }

    Optional<Rupiah> amount() {
        return Rupiah.read(price);
    }

    private static Optional<Integer> whole(String typed, int least, int most) {
        var digits = typed.matches("\\d{1,3}(\\.\\d{3})+") ? typed.replace(".", "") : typed;
        if (!digits.matches("\\d{1,9}")) return Optional.empty();
        return Optional.of(Integer.valueOf(digits)).filter(value -> value >= least && value <= most);
    }

    /** Null when it is made to order. */
    @Nullable Integer stockCount() {
        return madeToOrder() ? null : whole(stock, 0, Integer.MAX_VALUE).orElse(0);
    }

    int leadDays() {
        return madeToOrder() ? whole(lead, 0, 365).orElse(0) : 0;
    }

    /** Grams; null when not said. */
    @Nullable Integer grams() {
        return whole(weight, 1, Integer.MAX_VALUE).orElse(null);
    }
}
