package id.lapau.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds one person in many records, in memory. Immutable and safe for many threads. */
public final class InMemoryLinker {

    /** Records that may share one key: 300 make 45,000 pairs. */
    public static final int LARGEST_BLOCK = 300;

    static final Comparator<Match> HEAVIEST_FIRST = Comparator.comparingDouble(Match::weight).reversed()
            .thenComparing(Match::left).thenComparing(Match::right);

    private static final double WORTH_A_LOOK = PersonModel.weight(Match.POSSIBLE);

    private final PersonModel model;
    private final int largestBlock;

    public InMemoryLinker(PersonModel model) {
        this(model, LARGEST_BLOCK);
    }

    /** A linker that leaves out, and reports, blocks of more than so many records. */
    public InMemoryLinker(PersonModel model, int largestBlock) {
        this.model = model;
        this.largestBlock = largestBlock;
    }

    /** Records of one list that are one person; in each match the smaller id stands left, whatever the order of the list. */
    public Linkage duplicates(List<PersonRecord> records) {
        var people = prepared(records);
        var pairs = new LongList(people.size());
        var oversized = new ArrayList<OversizedBlock>();
        var candidates = new LinkedHashMap<String, Long>();
        for (var rule : BlockingRule.PERSONS) {
            int before = pairs.size();
            var index = new BlockIndex(rule, people);
            index.blocks((from, to) -> {
                if (to - from > largestBlock) oversized.add(oversized(index, people, from, to));
                else pairUp(index, from, to, pairs);
            });
            candidates.put(rule.name(), (long) pairs.size() - before);
        }
        return scored(people, people, pairs, oversized, candidates);
    }

    /** Records of the one list that are a person of the other; the two lists are not searched within themselves. */
    public Linkage link(List<PersonRecord> left, List<PersonRecord> right) {
        var standing = standing(right);
        var people = prepared(left);
        var pairs = new LongList(people.size());
        var oversized = new LinkedHashMap<String, OversizedBlock>();
        var candidates = new LinkedHashMap<String, Long>();
        for (int row = 0; row < people.size(); row++) {
            long high = (long) row << 32;
            standing.candidates(people.get(row), found -> pairs.add(high | found), oversized, candidates);
        }
        return scored(people, standing.people(), pairs, List.copyOf(oversized.values()), candidates);
    }

    /** Indexes a list once, so that single records can be looked up in it. */
    public StandingSet standing(List<PersonRecord> records) {
        return new StandingSet(model, largestBlock, prepared(records));
    }

    private static List<Person> prepared(List<PersonRecord> records) {
        if (records.size() > BlockIndex.MOST_ROWS) throw new IllegalArgumentException("more records than one machine links in memory");
        var ids = new HashSet<String>(records.size() * 2);
        for (var record : records)
            if (!ids.add(record.id())) throw new IllegalArgumentException("two records have the id " + record.id());
        return records.parallelStream().map(Person::of).toList();
    }

    private static void pairUp(BlockIndex index, int from, int to, LongList pairs) {
        for (int i = from; i < to; i++)
            for (int j = i + 1; j < to; j++)
                pairs.add((long) Math.min(index.row(i), index.row(j)) << 32 | Math.max(index.row(i), index.row(j)));
    }

    private static OversizedBlock oversized(BlockIndex index, List<Person> people, int from, int to) {
        var shared = new ArrayList<String>();
        var others = new HashSet<String>();
        index.rule().keys().accept(people.get(index.row(to - 1)), others::add);
        index.rule().keys().accept(people.get(index.row(from)), key -> {
            if (others.contains(key)) shared.add(key);
        });
        long size = to - from;
        return new OversizedBlock(index.rule().name(), shared.isEmpty() ? "?" : index.rule().shown(shared.getFirst()), to - from, size * (size - 1) / 2);
    }

    private Linkage scored(List<Person> left, List<Person> right, LongList found, List<OversizedBlock> oversized, Map<String, Long> candidates) {
        var pairs = found.sortedDistinct();
        var matches = Arrays.stream(pairs).parallel().mapToObj(pair -> scored(left, right, pair)).flatMap(List::stream)
                .sorted(HEAVIEST_FIRST).toList();
        return new Linkage(matches, List.copyOf(oversized), candidates, pairs.length);
    }

    private List<Match> scored(List<Person> left, List<Person> right, long rows) {
        var one = left.get((int) (rows >>> 32));
        var other = right.get((int) rows);
        boolean inOrder = left != right || one.written().id().compareTo(other.written().id()) < 0;
        var pair = inOrder ? new Pair(one, other) : new Pair(other, one);
        return model.reaches(WORTH_A_LOOK, pair) ? List.of(model.match(pair)) : List.of();
    }
}
