package id.lapau.linkage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** A list of records, indexed once, in which single ones are looked up. Immutable and safe for many threads. */
public final class StandingSet {

    private final PersonModel model;
    private final int largestBlock;
    private final List<Person> people;
    private final List<BlockIndex> indexes;

    StandingSet(PersonModel model, int largestBlock, List<Person> people) {
        this.model = model;
        this.largestBlock = largestBlock;
        this.people = people;
        indexes = BlockingRule.PERSONS.stream().map(rule -> new BlockIndex(rule, people)).toList();
    }

    public int size() {
        return people.size();
    }

    /** Who of the set the record may be, heaviest first; the record's id stands left, and is not looked for. */
    public List<Match> lookup(PersonRecord record) {
        return search(record).matches();
    }

    /** The same with an account of what was compared and what was left out. */
    public Linkage search(PersonRecord record) {
        var person = Person.of(record);
        var rows = new HashSet<Integer>();
        var oversized = new LinkedHashMap<String, OversizedBlock>();
        var candidates = new LinkedHashMap<String, Long>();
        candidates(person, rows::add, oversized, candidates);
        var matches = rows.stream().map(people::get).map(other -> model.match(new Pair(person, other)))
                .filter(Match::possible).sorted(InMemoryLinker.HEAVIEST_FIRST).toList();
        return new Linkage(matches, List.copyOf(oversized.values()), candidates, rows.size());
    }

    List<Person> people() {
        return people;
    }

    /** Rows worth comparing with a person; one row may come several times. */
    void candidates(Person person, IntConsumer rows, Map<String, OversizedBlock> oversized, Map<String, Long> counts) {
        for (var index : indexes) {
            var rule = index.rule();
            Set<String> keys = new HashSet<>();
            rule.keys().accept(person, keys::add);
            for (var key : keys) {
                int found = index.sharing(key, largestBlock, rows);
                if (found > largestBlock) oversized.put(rule.name() + key, new OversizedBlock(rule.name(), rule.shown(key), found, found));
                else counts.merge(rule.name(), (long) found, Long::sum);
            }
        }
    }
}
