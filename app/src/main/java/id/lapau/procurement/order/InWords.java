package id.lapau.procurement.order;

/** Amounts as Indonesian receipts spell them (terbilang). */
final class InWords {

    private static final String[] SMALL = {"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;
    private static final long TRILLION = 1_000_000_000_000L;

    private InWords() {}

    /** 'Dua juta empat ratus ribu rupiah'. @param rupiah 0 up to 999 trillion */
    static String rupiah(long rupiah) {
        if (rupiah < 0 || rupiah >= TRILLION * THOUSAND) throw new IllegalArgumentException("no amount to spell: " + rupiah);
        var words = (rupiah == 0 ? "nol" : spelt(rupiah)) + " rupiah";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String spelt(long number) {
        if (number < SMALL.length) return SMALL[(int) number];
        if (number < 20) return SMALL[(int) number - 10] + " belas";
        if (number < 100) return of(number, 10, "puluh");
        if (number < 200) return joined("seratus", number - 100);
        if (number < THOUSAND) return of(number, 100, "ratus");
        if (number < 2 * THOUSAND) return joined("seribu", number - THOUSAND);
        if (number < MILLION) return of(number, THOUSAND, "ribu");
        if (number < MILLIARD) return of(number, MILLION, "juta");
        return number < TRILLION ? of(number, MILLIARD, "miliar") : of(number, TRILLION, "triliun");
    }

    private static String of(long number, long unit, String name) {
        return joined(spelt(number / unit) + " " + name, number % unit);
    }

    private static String joined(String head, long rest) {
        return rest == 0 ? head : head + " " + spelt(rest);
    }
}
