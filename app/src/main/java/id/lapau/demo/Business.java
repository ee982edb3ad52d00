package id.lapau.demo;

/**
 * What a proposed person does.
 *
 * @param phone  eleven to thirteen digits from 08
 * @param sales  rupiah a month
 * @param assets rupiah
 * @param nagari index of the nagari where it lies
 * @param jorong index within that nagari
 * @param sku    number of the certificate of business, or empty
 * @param nib    thirteen digits, or empty
 */
record Business(String line, String shop, String phone, long sales, long assets, int nagari, int jorong, String sku, String nib) {

    private static final String[] PREFIXES = {"0812", "0813", "0852", "0853", "0821", "0822", "0823", "0811", "0851", "0831", "0838", "0878", "0859", "0895", "0896"};

    /** A micro business, clearly below every limit. */
    static Business small(Dice dice, WordLists words, int nagari, int jorong) {
        long sales = 500_000L + 50_000L * (long) (280 * Math.pow(dice.fraction(), 2.2));
        long assets = 1_000_000L + 250_000L * (long) (130 * Math.pow(dice.fraction(), 2));
        return new Business(dice.popular(words.group("line")), shop(dice, words), phone(dice), sales, assets, nagari, jorong, "",
                dice.chance(0.5) ? "91201" + digits(dice, 8) : "");
    }

    static String phone(Dice dice) {
        return dice.one(PREFIXES) + digits(dice, dice.between(7, 8));
    }

    private static String shop(Dice dice, WordLists words) {
        return dice.one("", "Toko ", "Warung ", "UD ", "RM ", "Usaha ") + dice.one(words.group("shop"));
    }

    private static String digits(Dice dice, int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) digits.append(dice.below(10));
        return digits.toString();
    }

    Business withSales(long monthly) {
        return new Business(line, shop, phone, monthly, assets, nagari, jorong, sku, nib);
    }

    Business withAssets(long rupiah) {
        return new Business(line, shop, phone, sales, rupiah, nagari, jorong, sku, nib);
    }

    Business withPhone(String other) {
        return new Business(line, shop, other, sales, assets, nagari, jorong, sku, nib);
    }

    Business elsewhere(int otherNagari, int otherJorong, String certificate) {
        return new Business(line, shop, phone, sales, assets, otherNagari, otherJorong, certificate, nib);
    }
}
