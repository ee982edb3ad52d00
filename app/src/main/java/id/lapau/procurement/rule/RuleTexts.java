package id.lapau.procurement.rule;

import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of rules in words. */
public final class RuleTexts {

    private RuleTexts() {}

    /** All figures of a rule, such as 'paling tinggi Rp 50.000.000'; empty when it has none. */
    public static String figures(Page page, Rule rule, Map<String, Long> figures) {
        return rule.fields().stream().filter(field -> figures.containsKey(field.name())).map(field -> page.t(field.messageKey()) + ": " + figure(page, field.unit(), figures.get(field.name())))
                .collect(Collectors.joining("; "));
    }

    /** One figure with its unit. */
    public static String figure(Page page, Rule.Unit unit, long value) {
        return switch (unit) {
            case RUPIAH -> page.rupiah(new Rupiah(value));
            case HUNDREDTHS -> page.t("rule.unit.PERCENT", page.number(value / 100) + (value % 100 == 0 ? "" : page.t("rule.unit.comma") + "%02d".formatted(value % 100).replaceFirst("0$", "")));
            case PERCENT, PIECES, DAYS -> page.t("rule.unit." + unit, page.number(value));
        };
    }
}
