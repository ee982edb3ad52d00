package id.lapau.grants.batch;

import java.util.List;

/**
 * One line of the workbook that goes back to a nagari.
 *
 * @param source  {@code file!sheet!row}
 * @param nik     masked
 * @param reasons a sentence for each finding, with its citation
 * @param advice  what can be done
 */
public record RefusedLine(String nagari, String source, String nik, String name, String decision, List<String> reasons, List<String> advice) {}
