package id.lapau.training.growth;

/**
 * The signs of naik kelas as the ministry named them on 24-09-2014 (deputy Braman Setyo, Tribunnews): any one of the ten counts.
 * Four are read from the snapshots; the others an officer sees.
 */
public enum Indicator {
    FORMAL, SALES, ASSETS, CUSTOMERS, TAX, WORKERS, SKILL, BOOKKEEPING, OUTPUT, BANK_FUNDS;

    /** Message key of its name. */
    public String messageKey() {
        return "growth.indicator." + name();
    }
}
