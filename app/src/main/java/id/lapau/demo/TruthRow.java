package id.lapau.demo;

import java.util.List;

/**
 * What is true of one data row.
 *
 * @param sheet       empty for CSV
 * @param row         1-based row of the sheet; in CSV the 1-based record, blank ones counted
 * @param person      stable identifier of the person; X for somebody of whom the register knows nothing
 * @param codes       what screening must find; empty when the row is eligible
 * @param writtenName the name as it stands in the row, empty when it was left out
 */
public record TruthRow(String file, String sheet, int row, String person, List<String> codes, String writtenName) {

    /** The codes joined by semicolons, or {@code ELIGIBLE}. */
    public String label() {
        return codes.isEmpty() ? "ELIGIBLE" : String.join(";", codes);
    }
}
