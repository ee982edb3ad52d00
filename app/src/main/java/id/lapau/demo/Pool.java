package id.lapau.demo;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** People in shuffled order, each taken at most once among all pools that share the same {@code used}. */
final class Pool {

    private final List<Person> people;
    private final BitSet used;
    private int next;

    Pool(List<Person> people, BitSet used) {
        this.people = people;
        this.used = used;
    }

    /** The next person who is free and fits. Who does not fit is passed over for good. */
    Person take(Predicate<Person> fits) {
        while (next < people.size()) {
            var person = people.get(next++);
            if (!used.get(person.number()) && fits.test(person)) {
                used.set(person.number());
                return person;
            }
        }
        throw new IllegalArgumentException("too few people for so many rows or so high a rate");
    }
}
