package id.lapau.demo;

import java.util.Arrays;
import java.util.Map;

/** What is planted, and how often unless told otherwise: the state auditor's counts out of 12 million recipients, or the usual mess. */
enum Plant {
    NIK_NOT_IN_REGISTER(280_815 / 2.0 / 12e6),
    NIK_NAME_MISMATCH(280_815 / 2.0 / 12e6),
    STATE_EMPLOYEE(42_487 / 12e6),
    DECEASED(38_278 / 12e6),
    NIK_ANOMALOUS(20_422 / 12e6),
    NOT_MICRO(19_358 / 12e6),
    BANK_CREDIT(11_830 / 12e6),
    ALREADY_RECEIVED(1_392 / 12e6),
    MOVED_ABROAD(8 / 12e6),
    KUR(25_912 / 12e6),
    NIK_DAMAGED(0.02),
    DUPLICATE_IN_BATCH(0.015),
    NIK_MISSING(0.01),
    FIELD_MISSING(0.015),
    SKU_MISSING(0.01),
    UNDER_AGE(0.01);

    private final double usual;

    Plant(double usual) {
        this.usual = usual;
    }

    static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(p -> p.name().equals(code));
    }

    double rate(Map<String, Double> rates) {
        return rates.getOrDefault(name(), usual);
    }

    /** At least once, unless a rate of 0 was asked for. */
    int count(Settings settings) {
        double rate = rate(settings.rates());
        return rate == 0 ? 0 : (int) Math.max(1, Math.round(rate * settings.rows()));
    }
}
