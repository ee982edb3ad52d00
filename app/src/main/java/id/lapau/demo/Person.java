package id.lapau.demo;

import java.time.LocalDate;
import java.time.Period;

/**
 * One invented inhabitant.
 *
 * @param number stable within a generated regency
 * @param nik    sixteen digits, always from the district 131099, which does not exist
 * @param nagari index of the home nagari in the order of codes
 * @param jorong index of the jorong within the nagari
 */
public record Person(int number, long nik, String name, LocalDate birthDate, boolean woman, long kk, Status status, int nagari, int jorong) {

    /** As the population register keeps it. */
    public enum Status { ALIVE, DECEASED, MOVED_ABROAD }

    /** The stable identifier used in {@code truth.csv}. */
    public String id() {
        var digits = "00000" + number;
        return "P" + digits.substring(Math.min(5, digits.length() - 6));
    }

    public String nikDigits() {
        return String.valueOf(nik);
    }

    int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    @Override public String toString() {
        return id();
    }
}
