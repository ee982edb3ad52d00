package id.lapau.linkage.bench;

import java.util.List;

/**
 * One of the 514 regencies and cities.
 *
 * @param index  place in the list of all
 * @param code   province and regency as four digits in the ministry's way, 1310
 * @param town   a kota, where people have streets rather than hamlets
 * @param people how many live there
 * @param mix    who lives there, the share falling with the place in the list
 */
record Regency(int index, int code, boolean town, int people, List<People> mix) {

    private static final double[] SHARES = {0.80, 0.15, 0.05};

    /** 13.10 */
    String dotted() {
        return code / 100 + "." + (code % 100 < 10 ? "0" : "") + code % 100;
    }

    People someone(Dice dice) {
        return mix.get(dice.weighted(SHARES));
    }
}
