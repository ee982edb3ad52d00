package id.lapau.linkage;

import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param matches    possible and sure ones, heaviest first
 * @param oversized  blocks that were left out
 * @param candidates pairs each blocking rule brought, before those that several brought were made one
 * @param compared   pairs that were weighed, each once
 */
public record Linkage(List<Match> matches, List<OversizedBlock> oversized, Map<String, Long> candidates, long compared) {

    /** Only the matches that count as one person. */
    public List<Match> sure() {
        return matches.stream().filter(Match::sure).toList();
    }
}
