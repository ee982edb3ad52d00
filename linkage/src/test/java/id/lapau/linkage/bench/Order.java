package id.lapau.linkage.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What nation is wanted.
 *
 * @param people     distinct ones
 * @param duplicates further records for each person, on average
 * @param out        folder for people.csv and truth.csv
 */
record Order(long people, double duplicates, long seed, Path out) {

    static final String USAGE = "Nation --people N [--duplicates 0.03] [--seed 1] --out DIR";

    static Order parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) given.put(args[i], args[i + 1]);
        if (args.length % 2 == 1 || !given.containsKey("--people") || !given.containsKey("--out")) throw new IllegalArgumentException(USAGE);
        return new Order(Long.parseLong(given.get("--people").replace("_", "")), Double.parseDouble(given.getOrDefault("--duplicates", "0.03")),
                Long.parseLong(given.getOrDefault("--seed", "1")), Path.of(given.get("--out")));
    }
}
