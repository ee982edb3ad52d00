package id.lapau.demo;

import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a numbered proposal as the ministry received it.
 *
 * @param position in the proposal, from 1
 * @param nik      sixteen digits
 */
public record Sent(int position, String nik, String name) {

    private static final List<ColumnSpec> COLUMNS = List.of(
            new ColumnSpec("nik", List.of("NIK"), true, cell -> cell.text().matches("\\d{16}")),
            new ColumnSpec("name", List.of("Nama Lengkap"), true, cell -> cell.kind() == SheetCell.Kind.TEXT));

    /**
     * The lines of the workbook that goes to the ministry.
     *
     * @throws IllegalArgumentException when it is no such workbook
     */
    public static List<Sent> read(String name, byte[] workbook) {
        var reading = new WorkbookReader().read(name, workbook).getFirst();
        if (!(reading instanceof WorkbookReading.Readable(var book))) throw new IllegalArgumentException(name + ": bukan buku kerja usulan");
        var table = book.sheets().stream().flatMap(s -> new TableFinder().find(s, COLUMNS).stream()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": tidak ada kolom NIK dan Nama Lengkap"));
        var sent = new ArrayList<Sent>();
        for (var row : table.rows()) sent.add(new Sent(sent.size() + 1, table.cell(row, "nik").text(), table.cell(row, "name").text()));
        return List.copyOf(sent);
    }

    @Override public String toString() {
        return "Sent[" + position + "]";
    }
}
