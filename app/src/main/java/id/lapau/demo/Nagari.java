package id.lapau.demo;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.ArrayList;
import java.util.List;

/**
 * One nagari of the regency.
 *
 * @param weight   how many live there, compared with others
 * @param javanese share of families whose grandparents came with the transmigration
 * @param jorong   invented names
 */
record Nagari(int index, String name, String district, double weight, double javanese, List<String> jorong) {

    private static final RegionCode DHARMASRAYA = new RegionCode("13.10");

    static List<Nagari> all(long seed) {
        var dice = new Dice(seed, "nagari");
        var names = new ArrayList<>(WordLists.lines("words.txt").group("jorong"));
        var all = new ArrayList<Nagari>();
        for (var region : Regions.bundled().nagariOf(DHARMASRAYA)) {
            dice.shuffle(names);
            var district = Regions.bundled().find(region.code().code().substring(0, 8)).orElseThrow().name();
            all.add(new Nagari(all.size(), region.name(), district, 0.4 + 2.2 * Math.pow(dice.fraction(), 2),
                    dice.chance(0.35) ? 0.75 : 0.15, List.copyOf(names.subList(0, dice.between(3, 6)))));
        }
        return List.copyOf(all);
    }
}
