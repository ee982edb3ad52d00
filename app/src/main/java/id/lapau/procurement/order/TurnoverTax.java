package id.lapau.procurement.order;

import java.time.LocalDate;

/**
 * The final income tax on the turnover of small businesses (PPh final UMKM) as it counts from a day: PP 23/2018 takes 0.5 % of all turnover; from 2022
 * UU 7/2021 and PP 55/2022 leave the first Rp 500 million a calendar year of a natural person's turnover free. Changes after PP 55/2022 were not checked.
 *
 * @param validFrom first day
 * @param rate      hundredths of a per cent, 0 to 10,000
 * @param free      rupiah of the turnover of a calendar year that are not taxed
 * @param source    law
 * @param checked   whether the law was read, or only told of
 */
public record TurnoverTax(LocalDate validFrom, int rate, long free, String source, boolean checked) {

    private static final int WHOLE = 10_000;

    /**
     * The tax of a payment. Payments of a year together are taxed as if they had been one, to the rupiah, however they are split.
     *
     * @param before rupiah of turnover of the same person in the same calendar year before this payment, not negative
     * @param gross  rupiah, not negative
     * @return rupiah, 0 to {@code gross}
     * @throws ArithmeticException beyond the range of a long
     */
    long of(long before, long gross) {
        return ofYear(Math.addExact(before, gross)) - ofYear(before);
    }

    /** Of the turnover of a year so far, rounded down. */
    private long ofYear(long turnover) {
        return Math.multiplyExact(taxed(turnover), (long) rate) / WHOLE;
    }

    private long taxed(long turnover) {
        return Math.max(0, turnover - free);
    }

    /** Rupiah of a payment on which tax is taken. */
    long base(long before, long gross) {
        return taxed(Math.addExact(before, gross)) - taxed(before);
    }
}
