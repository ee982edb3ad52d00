package id.lapau.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row to be written.
 *
 * @param id      of the person, as in truth.csv
 * @param niks    the digits that the office meant to write; empty for none
 * @param damage  what happened to them on the way
 * @param empty   the field that was left empty
 * @param codes   what screening must find in this row by itself
 * @param copy    whether somebody wrote the person down a second time, in his own spelling
 */
record Proposed(String id, Person person, Business business, String niks, Damage damage, @Nullable Field empty, List<Plant> codes, boolean copy) {

    enum Damage { NONE, EATEN, SCIENTIFIC, LOST, SWAPPED }

    static Proposed eligible(Person person, Business business) {
        return new Proposed(person.id(), person, business, person.nikDigits(), Damage.NONE, null, List.of(), false);
    }

    Proposed with(Plant code) {
        return new Proposed(id, person, business, niks, damage, empty, List.of(code), copy);
    }

    Proposed withNik(String digits) {
        return new Proposed(id, person, business, digits, damage, empty, codes, copy);
    }

    Proposed damaged(Damage how, String written) {
        return new Proposed(id, person, business, written, how, empty, codes, copy);
    }

    Proposed without(Field field) {
        return new Proposed(id, person, business, niks, damage, field, codes, copy);
    }

    Proposed withBusiness(Business other) {
        return new Proposed(id, person, other, niks, damage, empty, codes, copy);
    }

    Proposed asCopy() {
        return new Proposed(id, person, business, niks, damage, empty, codes, true);
    }

    boolean plain() {
        return codes.isEmpty() && !copy;
    }
}
