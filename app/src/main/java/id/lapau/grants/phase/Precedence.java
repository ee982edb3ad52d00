package id.lapau.grants.phase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts those who qualify in order and says who fits. Pure: the same people give the same order, in whatever order they are named. */
public final class Precedence {

    private final PrecedenceRule rule;
    private final Draw draw;

    public Precedence(PrecedenceRule rule, String seed) {
        this.rule = rule;
        this.draw = new Draw(seed);
    }

    /** @param in who fits, {@code next} who comes next; positions run on from one to the other */
    public record Choice(List<Standing> in, List<Standing> next) {}

    /**
     * @param room how many fit; null when nothing limits
     * @throws IllegalArgumentException when a NIK is named twice: the caller has to say beforehand which row counts
     */
    public Choice choose(List<Candidate> candidates, @Nullable Integer room) {
        var standings = ordered(candidates);
        int fit = room == null ? standings.size() : Math.clamp(room, 0, standings.size());
        return new Choice(standings.subList(0, fit), standings.subList(fit, standings.size()));
    }

    private List<Standing> ordered(List<Candidate> candidates) {
        var draws = draws(candidates);
        var sorted = candidates.stream().sorted(order(draws)).toList();
        return IntStream.range(0, sorted.size()).mapToObj(i -> Standing.of(i + 1, sorted.get(i), rule, draws.get(sorted.get(i).proposal()))).toList();
    }

    private Map<UUID, String> draws(List<Candidate> candidates) {
        var draws = new HashMap<UUID, String>();
        var named = new HashSet<String>();
        for (var candidate : candidates) {
            if (!named.add(candidate.nik().digits())) throw new IllegalArgumentException("named twice: " + candidate.nik());
            draws.put(candidate.proposal(), draw.of(candidate.nik()));
        }
        return draws;
    }

    private Comparator<Candidate> order(Map<UUID, String> draws) {
        var order = Comparator.comparing(Candidate::waitingSince, Comparator.nullsLast(Comparator.naturalOrder()));
        for (var criterion : rule.order()) order = order.thenComparing(criterion.compare(rule));
        return order.thenComparing(candidate -> draws.get(candidate.proposal()));
    }
}
