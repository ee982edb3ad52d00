package id.lapau.linkage.bench;

import java.util.Locale;

/** What happens to an address. */
final class AddressSlips {

    private AddressSlips() {}

    static String rewritten(String address, Hand hand) {
        var dice = hand.dice();
        return switch (dice.below(6)) {
            case 0 -> address.replace("Jl.", "Jalan").replace("Kp.", "Kampung").replace("Br.", "Banjar").replace("Jorong", "Jr.").replace("Dusun", "Dsn");
            case 1 -> address.replace("Jl. ", "Jln ").replace(" No. ", " ").replace("Jorong", "Jrg").replace("Kp. ", "KP ");
            case 2 -> address.replaceFirst(" RT 0(\\d\\d) RW 0(\\d\\d)", dice.one(" RT/RW $1/$2", " RT.$1/RW.$2", ", RT 0$1/0$2"));
            case 3 -> address.replaceFirst(" (RT|No\\.) .*", "");
            case 4 -> address.toUpperCase(Locale.ROOT);
            default -> address + ", " + hand.places().someNagari(dice);
        };
    }

    static String moved(String nagari, Hand hand) {
        return hand.places().someNagari(hand.dice());
    }
}
