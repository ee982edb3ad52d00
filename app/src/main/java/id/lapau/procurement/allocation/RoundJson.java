package id.lapau.procurement.allocation;

import id.lapau.kernel.Sha256;
import id.lapau.procurement.allocation.Round.Input;
import id.lapau.procurement.allocation.Round.Outcome;
import id.lapau.procurement.allocation.Shares.Standing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rounds as they are kept: what was decided upon, and what came of it. What rounds of earlier versions did not know of reads as nought. */
final class RoundJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private RoundJson() {}

    static String of(Input input) {
        return JSON.writeValueAsString(input);
    }

    static Input input(String json) {
        return JSON.readValue(json, Input.class);
    }

    static String of(Outcome outcome) {
        return JSON.writeValueAsString(outcome);
    }

    static Outcome outcome(String json) {
        return JSON.readValue(json, Outcome.class);
    }

    static String of(Standing standing) {
        return JSON.writeValueAsString(standing);
    }

    /** Of the market alone, whose parts stand in one order: the same hash, the same shares. */
    static byte[] hash(Market market) {
        return Sha256.digest().digest(JSON.writeValueAsBytes(market));
    }
}
