package id.lapau.linkage.bench;

import id.lapau.linkage.bench.Stocks.PlaceWords;

/** The nagari of one regency (villages and wards elsewhere) and the addresses in them; larger nagari come first. */
final class Places {

    private static final int PEOPLE_OF_A_NAGARI = 900;

    private final PlaceWords words;
    private final boolean town;
    private final String[] nagari;

    Places(Stocks stocks, Regency regency, long seed) {
        words = stocks.places(regency.mix().getFirst());
        town = regency.town();
        var dice = new Dice(seed, 1_000_000L + regency.index());
        nagari = new String[Math.clamp(regency.people() / PEOPLE_OF_A_NAGARI, 6, 300)];
        for (int i = 0; i < nagari.length; i++) nagari[i] = words.village(dice);
    }

    String someNagari(Dice dice) {
        return nagari[(int) (nagari.length * Math.pow(dice.fraction(), 1.4))];
    }

    /** House and street, hamlet or both, in the short forms of the office. */
    String address(Dice dice) {
        var road = town ? "Jl." : words.road().pick(dice);
        if (!road.equals("Jl.") && !road.equals("Gang")) return hamlet(road, dice);
        var street = words.street().pick(dice).replace('-', ' ');
        var number = dice.chance(0.8) ? " No. " + dice.between(1, 180) : "";
        return road + " " + street + number + (dice.chance(0.5) ? neighbours(dice) : "");
    }

    private String hamlet(String road, Dice dice) {
        var name = dice.chance(0.3) ? dice.one("I", "II", "III", "IV", "V") : words.village(dice);
        return road + " " + name + (dice.chance(0.6) ? neighbours(dice) : "");
    }

    private static String neighbours(Dice dice) {
        int rt = dice.between(1, 12);
        int rw = dice.between(1, 9);
        return " RT 0" + (rt < 10 ? "0" : "") + rt + " RW 00" + rw;
    }
}
