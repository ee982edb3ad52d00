package id.lapau.linkage.bench;

import java.util.EnumSet;
import java.util.Set;

/** Writes people down, now and then leaving something out, and again with the slips of another office. */
final class Clerk {

    private static final int TRIES = 40;

    private final Rates rates;
    private final Hand hand;
    private final Dice dice;
    private final Slip[] slips;
    private final double[] weights;

    Clerk(Rates rates, Hand hand) {
        this.rates = rates;
        this.hand = hand;
        dice = hand.dice();
        slips = rates.slips().keySet().toArray(Slip[]::new);
        weights = rates.slips().values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    Entry first(Person person) {
        return withGaps(new Entry(person));
    }

    Entry again(Person person) {
        var entry = withGaps(new Entry(person));
        spoil(entry);
        return entry;
    }

    private Entry withGaps(Entry entry) {
        if (dice.chance(rates.nikMissing())) entry.set(Column.NIK, "");
        if (dice.chance(rates.birthMissing())) entry.set(Column.BIRTH_DATE, "");
        if (dice.chance(rates.cardMissing())) entry.set(Column.KK, "");
        if (dice.chance(rates.phoneMissing())) entry.set(Column.PHONE, "");
        return entry;
    }

    /** One to four errors, none of a kind twice; what cannot happen to this record is drawn anew. */
    Set<Slip> spoil(Entry entry) {
        var done = EnumSet.noneOf(Slip.class);
        int wanted = 1 + dice.weighted(rates.errors());
        for (int i = 0; i < TRIES && done.size() < wanted; i++) {
            var slip = slips[dice.weighted(weights)];
            if (!done.contains(slip) && slip.spoil(entry, hand)) done.add(slip);
        }
        return done;
    }

    /** How many further records there are of somebody who has some. */
    int copies() {
        return 1 + dice.weighted(rates.copies());
    }
}
