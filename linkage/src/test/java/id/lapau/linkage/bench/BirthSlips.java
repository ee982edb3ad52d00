package id.lapau.linkage.bench;

/** What happens to a birth date, first written yyyy-mm-dd. */
final class BirthSlips {

    private BirthSlips() {}

    static String swapped(String date, Hand hand) {
        if (reformatted(date) || date.substring(8).compareTo("12") > 0) return date;
        return date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7);
    }

    /** One digit of day, month or year is another, and the date still a possible one. */
    static String wrong(String date, Hand hand) {
        if (reformatted(date)) return date;
        var dice = hand.dice();
        boolean late = date.substring(8).compareTo("28") > 0;
        return switch (dice.below(4)) {
            case 0 -> late ? date.substring(0, 8) + "1" + date.substring(9) : date.substring(0, 9) + dice.between(1, 8);
            case 1 -> late ? date : date.substring(0, 6) + dice.between(1, date.charAt(5) == '1' ? 2 : 9) + date.substring(7);
            case 2 -> leap(NikSlips.withDigitWrong(date, 3, dice));
            default -> leap(NikSlips.withDigitWrong(date, 2, dice));
        };
    }

    private static String leap(String date) {
        return date.endsWith("-02-29") ? date.replace("-29", "-28") : date;
    }

    static String reformatted(String date, Hand hand) {
        if (reformatted(date)) return date;
        var between = hand.dice().one("-", "/");
        return date.substring(8) + between + date.substring(5, 7) + between + date.substring(0, 4);
    }

    private static boolean reformatted(String date) {
        return date.charAt(4) != '-';
    }
}
