package id.lapau.procurement.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Each rule of buying that counts by the day, with the figures that it consists of. */
public enum Rule {
    /** Up to how much a receipt of the shop is enough. */
    RECEIPT(true, Field.rupiah("most")),
    /** Up to how much a signed receipt is enough. */
    KUITANSI(true, Field.rupiah("most")),
    /** Up to how much a work order is enough. */
    SPK(true, Field.rupiah("most")),
    /** Beyond that a contract: has no figure. */
    CONTRACT(true),
    /** Up to how much may be bought without a tender. */
    DIRECT(true, Field.rupiah("most")),
    /** Up to which value a package is kept for small businesses, and which part of all buying. */
    SMALL(true, Field.rupiah("most"), new Field("share", Unit.PERCENT, 0, 100)),
    /** By which regulation is bought in an emergency. */
    EMERGENCY(true),
    /** How the record of a maker counts in sharing out, and the smallest delivery. */
    RECORD(false, new Field("judged_from", Unit.PIECES, 1, 1_000_000), new Field("counted_days", Unit.DAYS, 1, 36_500), new Field("reduced_above", Unit.PERCENT, 0, 100),
            new Field("late_above", Unit.PERCENT, 0, 100), new Field("reduced_to", Unit.PERCENT, 0, 100), new Field("excluded_above", Unit.PERCENT, 0, 100),
            new Field("alarm_share", Unit.PERCENT, 1, 100), new Field("smallest", Unit.PIECES, 1, 1_000_000)),
    /** The tax on turnover that is kept back from a payment. */
    TAX(true, new Field("rate", Unit.HUNDREDTHS, 0, 10_000), new Field("free", Unit.RUPIAH, 0, Field.RICH)),
    /** In how many days after the handover was signed the office pays. */
    TERM(false, new Field("days", Unit.DAYS, 0, 365));

    /** In what a figure is told; HUNDREDTHS are hundredths of a per cent. */
    public enum Unit { RUPIAH, PERCENT, HUNDREDTHS, PIECES, DAYS }

    /** A figure of a rule, within its bounds, both included. */
    public record Field(String name, Unit unit, long least, long most) {

        static final long RICH = 1_000_000_000_000_000L;

        static Field rupiah(String name) {
            return new Field(name, Unit.RUPIAH, 1, RICH);
        }

        /** Message key of its name. */
        public String messageKey() {
            return "rule.field." + name;
        }
    }

    private static final List<Rule> FORMS = List.of(RECEIPT, KUITANSI, SPK);

    private final boolean law;
    private final List<Field> fields;

    Rule(boolean law, Field... fields) {
        this.law = law;
        this.fields = List.of(fields);
    }

    /** Whether a law sets it, so that somebody may have read its text; the others the office sets itself. */
    public boolean law() {
        return law;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The last part of its address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rule> of(String slug) {
        return Stream.of(values()).filter(rule -> rule.slug().equals(slug)).findFirst();
    }

    /** Message key of its name. */
    public String messageKey() {
        return "rule." + name();
    }

    /** The kind of a limit that this is; forms of papers are one kind. */
    String kind() {
        return FORMS.contains(this) || this == CONTRACT ? "FORM" : name();
    }

    /** The form for less, whose limit must lie below this one's. */
    Optional<Rule> smaller() {
        return FORMS.indexOf(this) > 0 ? Optional.of(FORMS.get(FORMS.indexOf(this) - 1)) : Optional.empty();
    }

    /** The form for more, whose limit must lie above this one's. */
    Optional<Rule> larger() {
        int at = FORMS.indexOf(this);
        return at >= 0 && at < FORMS.size() - 1 ? Optional.of(FORMS.get(at + 1)) : Optional.empty();
    }
}
