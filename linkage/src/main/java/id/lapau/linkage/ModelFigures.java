package id.lapau.linkage;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the shipped model comes from and how well it did.
 *
 * @param training  the invented people it was trained on
 * @param judged    what it found among invented people whom it had not seen, at several thresholds
 * @param histogram the weights of the pairs of the first of them
 */
public record ModelFigures(Training training, List<Judged> judged, List<Bar> histogram) {

    /** @param duplicates further records for each person; @param same pairs that are one person; @param others pairs compared that are two */
    public record Training(long people, double duplicates, long seed, long same, long others) {}

    /** @param precision share of the pairs within clusters that are one person; @param recall share of those there are that were found */
    public record Judged(long people, long seed, double threshold, double precision, double recall) {}

    /** @param weight whole log2 odds; all below and above are gathered in the first and the last */
    public record Bar(int weight, long same, long others) {}

    static ModelFigures parse(String json) {
        return JsonMapper.shared().readValue(json, ModelFigures.class);
    }
}
