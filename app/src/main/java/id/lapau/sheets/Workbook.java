package id.lapau.sheets;

import java.util.List;

/**
 * One file that could be read.
 *
 * @param sha256 of the file's bytes, hex, by which the same file is recognised
 */
public record Workbook(String file, String sha256, Format format, List<Sheet> sheets) {

    public enum Format { XLSX, XLS, CSV }
}
