package id.lapau.linkage.standing;

import id.lapau.linkage.result.LargeBlock;
import id.lapau.linkage.result.LinkedPair;
import java.util.List;

/**
 * What a standing set holds of one record.
 *
 * @param pairs       the surest first; left (table 0) is what was looked up, right (table 1) stands in the set
 * @param largeBlocks blocks that were too large, and were split by narrower keys or left out
 */
public record Lookup(List<LinkedPair> pairs, List<LargeBlock> largeBlocks) {}
