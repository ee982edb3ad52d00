package id.lapau.grants.batch;

import java.util.List;

/**
 * One line of the workbook that goes back to a nagari.
 *
 * @param source  {@code file!sheet!row}
 * @param nik     masked
 * @param reasons why not, each with what the nagari can do next; never empty
 */
public record RefusedLine(String nagari, String source, String nik, String name, String decision, List<Reason> reasons) {

    /**
     * @param code   for whoever sorts or counts; empty where an officer refused in own words
     * @param why    plain Indonesian, with the citation
     * @param next   the next step of the nagari
     */
    public record Reason(String code, String why, String next) {}
}
