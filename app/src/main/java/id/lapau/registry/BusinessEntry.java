package id.lapau.registry;

import java.util.Locale;
import java.util.UUID;

/** A business as recognition needs it. */
record BusinessEntry(UUID id, UUID owner, String name, String line, String address, String nagari, String nib, String sku) {

    static BusinessEntry of(UUID id, UUID owner, BusinessFacts facts) {
        return new BusinessEntry(id, owner, facts.name(), facts.line(), facts.address(), code(facts), facts.nib(), facts.sku());
    }

    /** The same NIB; or the same line of business and no other name; or nothing said that tells them apart. */
    boolean is(BusinessFacts facts) {
        if (!nib.isEmpty() && nib.equals(facts.nib())) return true;
        return compatible(line, facts.line()) && compatible(name, facts.name());
    }

    BusinessEntry filledFrom(BusinessFacts facts) {
        return new BusinessEntry(id, owner, or(name, facts.name()), or(line, facts.line()), or(address, facts.address()),
                or(nagari, code(facts)), or(nib, facts.nib()), or(sku, facts.sku()));
    }

    private static String code(BusinessFacts facts) {
        return facts.nagari() == null ? "" : facts.nagari().code();
    }

    private static String or(String known, String said) {
        return known.isEmpty() ? said : known;
    }

    private static boolean compatible(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        return a.isEmpty() || b.isEmpty() || a.contains(b) || b.contains(a) || a.length() > 5 && Slips.between(a, b, 2) <= 2;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
