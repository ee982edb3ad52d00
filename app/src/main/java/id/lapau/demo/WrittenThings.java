package id.lapau.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Amounts, dates and telephone numbers as they are typed. */
final class WrittenThings {

    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Dice dice;
    private final boolean csv;

    WrittenThings(Dice dice, boolean csv) {
        this.dice = dice;
        this.csv = csv;
    }

    /** Rupiah. */
    Cell amount(long rupiah, int habit) {
        int form = dice.chance(0.75) ? habit % 6 : dice.below(10);
        if (form <= 1) return new Cell.Number(rupiah, form == 1);
        return Cell.text(amountText(rupiah, form));
    }

    /** Rupiah with the period behind it. */
    Cell amountAndPeriod(long monthly, int habit) {
        boolean yearly = dice.chance(0.25);
        var period = yearly ? dice.one("/thn", " per tahun", "/tahun") : dice.one("/bln", " per bulan", "/bulan", " / bln");
        return Cell.text(amountText(yearly ? monthly * 12 : monthly, 2 + (habit + dice.below(3)) % 5) + period);
    }

    private String amountText(long rupiah, int form) {
        var dotted = dotted(rupiah);
        return switch (form) {
            case 2 -> dotted;
            case 3 -> dice.one("Rp ", "Rp. ", "Rp", "Rp.") + dotted;
            case 4 -> "Rp " + millions(rupiah) + dice.one(" jt", " juta", "jt");
            case 5 -> dotted + ",00";
            case 6 -> "Rp. " + dotted + ",-";
            case 7 -> rupiah < 1_000_000 && rupiah % 1000 == 0 ? rupiah / 1000 + dice.one(" rb", " ribu") : millions(rupiah) + " jt";
            case 8 -> "± " + dotted;
            default -> String.valueOf(rupiah);
        };
    }

    static String dotted(long rupiah) {
        return String.valueOf(rupiah).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    private static String millions(long rupiah) {
        return BigDecimal.valueOf(rupiah).movePointLeft(6).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    Cell birth(Person person, String nagari, int habit) {
        var born = person.birthDate();
        int form = dice.chance(0.75) ? habit % 6 : dice.below(6);
        if (csv && (form == 0 || form == 1)) form = 2;
        return switch (form) {
            case 0 -> new Cell.Date(born);
            case 1 -> Cell.number(ChronoUnit.DAYS.between(SERIAL_ZERO, born));
            case 2 -> Cell.text(numeric(born, "-"));
            case 3 -> Cell.text(numeric(born, "/"));
            case 4 -> Cell.text(nagari + ", " + numeric(born, "-"));
            default -> Cell.text(born.getDayOfMonth() + " " + month(born) + " " + born.getYear());
        };
    }

    private String month(LocalDate date) {
        var month = MONTHS.get(date.getMonthValue() - 1);
        return dice.chance(0.3) ? month.substring(0, 3) : month;
    }

    static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    private static String numeric(LocalDate date, String mark) {
        return two(date.getDayOfMonth()) + mark + two(date.getMonthValue()) + mark + date.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    Cell phone(String phone, int habit) {
        var rest = phone.substring(1);
        return switch (dice.chance(0.7) ? habit % 4 : dice.below(10)) {
            case 1 -> Cell.number(Long.parseLong(rest));
            case 2 -> Cell.text(phone.substring(0, 4) + "-" + phone.substring(4, 8) + "-" + phone.substring(8));
            case 3 -> Cell.text(phone.substring(0, 4) + " " + phone.substring(4, 8) + " " + phone.substring(8));
            case 4 -> Cell.text("+62" + rest);
            case 5 -> Cell.text("62" + rest);
            case 6 -> Cell.text(rest);
            case 7 -> Cell.text(phone + dice.one(" / ", "/", ", ", " dan ") + Business.phone(dice));
            case 8 -> Cell.text("+62 " + rest.substring(0, 3) + "-" + rest.substring(3, 7) + "-" + rest.substring(7));
            default -> Cell.text(phone);
        };
    }
}
