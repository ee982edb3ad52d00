package id.lapau.linkage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What is to be measured.
 *
 * @param people   sizes of the nations
 * @param memory   heap at most, such as {@code 4g}; without it by the size
 * @param settings a settings file; without it those of an Indonesian person
 * @param folder   for the nations and what spills; without it the temporary one
 */
record LinkageOrder(long[] people, double duplicates, long seed, Optional<String> memory, Optional<Path> settings, Optional<Path> folder) {

    static final String USAGE = "linkage [--people N,N…] [--national] [--duplicates 0.03] [--seed 1] [--memory 4g] [--settings FILE] [--folder DIR]";
    private static final long[] SIZES = {100_000, 300_000, 1_000_000};
    private static final long[] NATIONAL = {3_000_000, 10_000_000, 12_800_000};

    static LinkageOrder parse(String... args) {
        var given = new ArrayList<>(List.of(args));
        boolean national = given.remove("--national");
        var people = value(given, "--people").map(LinkageOrder::sizes).orElse(national ? LongStream.concat(Arrays.stream(SIZES), Arrays.stream(NATIONAL)).toArray() : SIZES);
        var order = new LinkageOrder(people, value(given, "--duplicates").map(Double::valueOf).orElse(0.03), value(given, "--seed").map(Long::valueOf).orElse(1L),
                value(given, "--memory"), value(given, "--settings").map(Path::of), value(given, "--folder").map(Path::of));
        if (!given.isEmpty()) throw new IllegalArgumentException(USAGE);
        return order;
    }

    private static Optional<String> value(List<String> given, String name) {
        int at = given.indexOf(name);
        if (at < 0 || at + 1 == given.size()) return Optional.empty();
        given.remove(at);
        return Optional.of(given.remove(at));
    }

    private static long[] sizes(String text) {
        return Arrays.stream(text.replace("_", "").split(",")).mapToLong(Long::parseLong).toArray();
    }

    String memoryFor(long size) {
        return memory.orElse(size > 1_000_000 ? "8g" : "2g");
    }
}
