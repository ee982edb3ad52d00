package id.lapau.linkage.result;

import id.lapau.linkage.plan.Model;
import java.util.List;

/**
 * What linking found.
 *
 * @param pairs       from the lowest probability that settings ask for, the surest first
 * @param clusters    records of one person each, at least two, sorted
 * @param weakBridges pairs that alone would have joined two groups and are not sure enough: a human decides
 * @param records     how many were read
 * @param histogram   number of scored pairs by whole weight, from {@link Histogram#LEAST}
 */
public record Linkage(List<LinkedPair> pairs, List<List<RecordRef>> clusters, List<LinkedPair> weakBridges, Model model, long records,
        List<RulePairs> rules, List<LargeBlock> largeBlocks, Histogram histogram) {}
