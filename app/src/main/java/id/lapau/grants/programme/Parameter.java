package id.lapau.grants.programme;

import id.lapau.grants.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parameters that a head may change in a new version of a programme. */
public enum Parameter {
    /** Most yearly sales of a micro business, rupiah. */
    MAX_YEARLY_SALES(ReasonCode.NOT_MICRO, "maxYearlySales", Kind.RUPIAH),
    /** Most net assets without land and building, rupiah. */
    MAX_NET_ASSETS(ReasonCode.NOT_MICRO, "maxNetAssets", Kind.RUPIAH),
    /** Least age in completed years. */
    MIN_AGE(ReasonCode.UNDER_AGE, "minAge", Kind.NUMBER),
    /** Codes of programmes whose recipients are excluded, such as {@code bpum-2020}. */
    EXCLUDED_PROGRAMMES(ReasonCode.ALREADY_RECEIVED, "excludedProgrammes", Kind.SET),
    /** Whether recipients of any other aid on the list are excluded too. */
    EXCLUDE_OTHER_AID(ReasonCode.ALREADY_RECEIVED, "excludeOtherAid", Kind.FLAG),
    /** Employers whose people are excluded: asn, tni, polri, bumn, bumd. */
    EMPLOYERS(ReasonCode.STATE_EMPLOYEE, "employers", Kind.SET),
    /** Fields a row must have: name, address, line, phone, kk. */
    REQUIRED_FIELDS(ReasonCode.FIELD_MISSING, "requiredFields", Kind.SET),
    /** Whether every row needs an NIB or SKU; otherwise only one whose business is not at the KTP address. */
    ALWAYS_REQUIRED(ReasonCode.SKU_MISSING, "alwaysRequired", Kind.FLAG),
    /** Lists without which nothing is proven: population, employees, credit, recipients. */
    LISTS(ReasonCode.REFERENCE_MISSING, "lists", Kind.SET);

    public enum Kind { RUPIAH, NUMBER, SET, FLAG }

    private final ReasonCode rule;
    private final String key;
    private final Kind kind;

    Parameter(ReasonCode rule, String key, Kind kind) {
        this.rule = rule;
        this.key = key;
        this.kind = kind;
    }

    public ReasonCode rule() {
        return rule;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public static List<Parameter> of(ReasonCode rule) {
        return Arrays.stream(values()).filter(p -> p.rule == rule).toList();
    }

    public static Optional<Parameter> named(ReasonCode rule, String key) {
        return of(rule).stream().filter(p -> p.key.equals(key)).findFirst();
    }
}
