package id.lapau.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to generate.
 *
 * @param people inhabitants in the population register
 * @param rows   data rows in all workbooks together
 * @param rates  share of rows by code; a code not named here is planted at its default rate, a rate of 0 not at all
 * @param asOf   the day on which ages and lists are true
 */
public record Settings(long seed, int people, int rows, Map<String, Double> rates, LocalDate asOf) {

    /** Before the second tranche of BPUM 2020 was proposed. */
    public static final LocalDate BPUM_2020 = LocalDate.of(2020, 10, 22);

    public Settings {
        rates = java.util.Collections.unmodifiableMap(new TreeMap<>(rates));
        var planned = rates;
        if (rows < 100) throw new IllegalArgumentException("at least 100 rows are needed for 52 workbooks");
        if (people < 1_000 || people < rows * 5L / 2) throw new IllegalArgumentException("at least 1000 people and two and a half times as many people as rows are needed");
        if (people > 5_000_000) throw new IllegalArgumentException("at most 5 million people");
        for (var rate : rates.entrySet()) check(rate.getKey(), rate.getValue());
        if (java.util.Arrays.stream(Plant.values()).mapToDouble(p -> p.rate(planned)).sum() > 0.6)
            throw new IllegalArgumentException("at least four rows in ten must remain eligible");
    }

    public Settings(long seed, int people, int rows, Map<String, Double> rates) {
        this(seed, people, rows, rates, BPUM_2020);
    }

    private static void check(String code, double rate) {
        if (!Plant.known(code)) throw new IllegalArgumentException("unknown code " + code + "; known are " + java.util.Arrays.toString(Plant.values()));
        if (!(rate >= 0 && rate <= 0.6)) throw new IllegalArgumentException("the rate of " + code + " must lie between 0 and 0.6");
    }
}
