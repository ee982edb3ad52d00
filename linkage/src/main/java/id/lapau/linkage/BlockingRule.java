package id.lapau.linkage;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Which records are worth comparing: those that share a key.
 *
 * @param personal the key is a number of a person and must be masked
 */
record BlockingRule(String name, boolean personal, BiConsumer<Person, Consumer<String>> keys) {

    /** All that bring a pair with one good field in common; the family card alone, because its blocks are small. */
    static final List<BlockingRule> PERSONS = List.of(
            new BlockingRule("nik", true, (p, out) -> put(out, p.nik())),
            new BlockingRule("nik_slip", true, BlockingRule::withoutOneDigit),
            new BlockingRule("name+birth", false, (p, out) -> put(out, p.soundKey(), p.birthKey())),
            new BlockingRule("name+region", false, (p, out) -> put(out, p.soundKey(), p.region())),
            new BlockingRule("birth+region", false, (p, out) -> put(out, p.birthKey(), p.region())),
            new BlockingRule("phone", true, (p, out) -> p.phones().forEach(out)),
            new BlockingRule("kk", true, (p, out) -> put(out, p.kk())));

    private static void put(Consumer<String> out, String key) {
        if (!key.isEmpty()) out.accept(key);
    }

    private static void put(Consumer<String> out, String one, String other) {
        if (!one.isEmpty() && !other.isEmpty()) out.accept(one + '|' + other);
    }

    /** Two numbers that are one slip apart have one of these in common: each with one digit left out, and a short number itself. */
    private static void withoutOneDigit(Person person, Consumer<String> out) {
        var nik = person.nik();
        if (nik.length() < 15 || nik.length() > 17) return;
        out.accept(nik);
        for (int i = 0; i < nik.length(); i++)
            if (i == 0 || nik.charAt(i) != nik.charAt(i - 1)) out.accept(nik.substring(0, i).concat(nik.substring(i + 1)));
    }

    String shown(String key) {
        return personal ? key.substring(0, Math.min(4, key.length())) + "********" : key;
    }
}
