package id.lapau.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * The sixteen digits that name one resident (nomor induk kependudukan, UU 24/2013): province, regency and district of
 * first registration, birth date with 40 added to the day for women, serial number. There is no check digit.
 * Only {@link NikReading} makes one from what people typed; printed anywhere it masks itself.
 *
 * @param digits sixteen digits with a possible birth date and a serial other than 0000
 */
public record Nik(String digits) {

    public Nik {
        if (NikReading.anomalyOf(digits).isPresent())
            throw new IllegalArgumentException("not a possible NIK");
    }

    /** The number as a long, for compact tables in memory. */
    public long value() {
        return Long.parseLong(digits);
    }

    /** Two digits: the province where the NIK was first issued. */
    public String province() {
        return digits.substring(0, 2);
    }

    /** Regency in the dotted form of the Ministry of Home Affairs, such as {@code 13.10}. */
    public String regency() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4);
    }

    public boolean woman() {
        return digits.charAt(6) >= '4';
    }

    /** Birth date as coded; of the two possible centuries the later one that is not after {@code on}. */
    public LocalDate birthDate(LocalDate on) {
        int yy = Integer.parseInt(digits.substring(10, 12));
        int recent = on.getYear() / 100 * 100 + yy;
        if (recent > on.getYear()) recent -= 100;
        try {
            var date = dateIn(recent);
            return date.isAfter(on) ? dateIn(recent - 100) : date;
        } catch (DateTimeException leapDayOfTheOtherCentury) {
            return dateIn(recent - 100);
        }
    }

    /** Completed years of age on a day, by the coded birth date. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(day), day).getYears();
    }

    private LocalDate dateIn(int year) {
        int day = Integer.parseInt(digits.substring(6, 8)) % 40;
        return LocalDate.of(year, Integer.parseInt(digits.substring(8, 10)), day);
    }

    /** For screens: regency prefix and the last four digits. */
    public String masked() {
        return digits.substring(0, 4) + "********" + digits.substring(12);
    }

    /** In clear, in groups of four, as an officer reads it aloud. Showing it is a permission and an audit entry. */
    public String grouped() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override public String toString() {
        return masked();
    }
}
