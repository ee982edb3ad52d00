package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.DUPLICATE_IN_BATCH;

import id.lapau.grants.programme.Rule;
import id.lapau.grants.screening.Finding.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same person twice in a batch: by number, by probable identity where a number is missing, spoiled or unknown, and by
 * the possibility that a spoiled number meant the person of another row. Two persons that the register confirms as
 * different are never taken for one, whatever their names. Of two rows the later in the order of the batch is the
 * duplicate; in another order the same rows are found, only which of them is first changes.
 */
final class Duplicates {

    record Duplicate(Finding finding, String sameAs) {}

    private record Link(int before, Verdict verdict, String key) {}

    private final Rule rule;
    private final List<Identified> rows;
    private final Map<Integer, Link> links = new HashMap<>();
    private final int[] firsts;

    Duplicates(Rule rule, List<Identified> rows) {
        this.rule = rule;
        this.rows = rows;
        var uncertain = new UncertainRows(rows);
        var numbers = new SameNumbers(rows);
        for (int row = 0; row < rows.size(); row++) {
            int here = row;
            uncertain.like(row).forEach(other -> link(here, other, "duplicate.likeness"));
            uncertain.perhaps(row).forEach(other -> link(here, other, "duplicate.perhaps"));
        }
        for (int row = 0; row < rows.size(); row++) sameNumber(row, numbers);
        firsts = new int[rows.size()];
        for (int row = 0; row < firsts.length; row++) firsts[row] = links.containsKey(row) ? firsts[links.get(row).before()] : row;
    }

    /** Of several earlier rows the first one counts, and of several signs the stronger one. */
    private void link(int one, int other, String key) {
        var link = new Link(Math.min(one, other), Verdict.DOUBTFUL, key);
        links.merge(Math.max(one, other), link, (known, found) -> found.before() < known.before()
                || found.before() == known.before() && found.key().compareTo(known.key()) < 0 ? found : known);
    }

    /** One number, one grant: whose name it really is, the desk decides on the first of the two. */
    private void sameNumber(int row, SameNumbers numbers) {
        numbers.before(row).ifPresent(before -> {
            boolean proven = Likeness.proven(rows.get(before), rows.get(row));
            links.put(row, new Link(before, proven ? Verdict.PROVEN : Verdict.DOUBTFUL, "duplicate.number"));
        });
    }

    /** What is found of a row, as its place in the batch. */
    Optional<Duplicate> of(int row) {
        return Optional.ofNullable(links.get(row)).map(this::duplicate);
    }

    private Duplicate duplicate(Link link) {
        var before = rows.get(link.before()).applicant();
        var ref = before.ref();
        var evidence = Evidence.of(link.key(), before.name(), ref.file(), ref.sheet(), ref.row());
        var first = rows.get(firsts[link.before()]).applicant().id();
        return new Duplicate(new Finding(DUPLICATE_IN_BATCH, link.verdict(), evidence, rule.citation()), first);
    }
}
