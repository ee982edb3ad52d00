package id.lapau.linkage.bench;

/** Mobile numbers as people write them down: 08, the operator, seven or eight digits. */
final class Phones {

    private static final String[] OPERATORS = {"0812", "0813", "0852", "0853", "0821", "0822", "0823", "0811", "0851", "0857", "0858", "0856",
            "0815", "0816", "0814", "0877", "0878", "0859", "0817", "0818", "0819", "0831", "0838", "0895", "0896", "0897", "0881", "0882"};

    private Phones() {}

    static String some(Dice dice) {
        int operator = (int) (OPERATORS.length * Math.pow(dice.fraction(), 1.8));
        return OPERATORS[operator] + (dice.chance(0.9) ? dice.between(10_000_000, 99_999_999) : dice.between(1_000_000, 9_999_999));
    }

    /** The same number as somebody else would write it. */
    static String renoted(String phone, Hand hand) {
        var rest = phone.substring(1);
        int middle = Math.min(8, phone.length() - 3);
        return switch (hand.dice().below(6)) {
            case 0 -> "+62" + rest;
            case 1 -> "62" + rest;
            case 2 -> rest;
            case 3 -> phone.substring(0, 4) + "-" + phone.substring(4, middle) + "-" + phone.substring(middle);
            case 4 -> "+62 " + rest.substring(0, 3) + " " + rest.substring(3, middle) + " " + rest.substring(middle);
            default -> phone + hand.dice().one(" / ", ", ", "/") + some(hand.dice());
        };
    }

    static String other(String phone, Hand hand) {
        return some(hand.dice());
    }
}
