package id.lapau.grants.intake;

import id.lapau.grants.intake.FoundFiles.Waiting;
import id.lapau.grants.intake.FoundFiles.WaitingSheet;
import id.lapau.grants.intake.ListedRow.Kind;
import id.lapau.kernel.RegionCode;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.Table;
import id.lapau.sheets.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Every row of one file, each exactly once among the proposals or in the list of what did not become one. */
record FileRows(Waiting file, List<Placed> placed, List<ListedRow> listed) {

    /**
     * A row on its way to a proposal.
     *
     * @param seq order of the batch: file, then sheet, then row
     */
    record Placed(Applicant applicant, long seq, @Nullable RegionCode nagari) {}

    private static final int BITS_OF_A_ROW = 21;
    private static final int BITS_OF_A_FILE = 32;

    /**
     * @param tables the table of a sheet, header and columns as decided
     * @param places tells the nagari of an applicant
     * @param only   the one nagari whose rows may come in; null for all
     */
    static FileRows of(Waiting file, Workbook workbook, Map<Integer, WaitingSheet> sheets, BiFunction<Sheet, WaitingSheet, Table> tables, Places places,
            @Nullable RegionCode only) {
        var rows = new FileRows(file, new ArrayList<>(), new ArrayList<>());
        for (int position = 0; position < workbook.sheets().size(); position++)
            rows.add(workbook.sheets().get(position), sheets.get(position), tables, places, only);
        return rows;
    }

    private void add(Sheet sheet, @Nullable WaitingSheet waiting, BiFunction<Sheet, WaitingSheet, Table> tables, Places places, @Nullable RegionCode only) {
        if (waiting != null && waiting.excludedReason() != null) {
            listAll(sheet, Kind.EXCLUDED, waiting.excludedReason());
            return;
        }
        if (waiting == null || waiting.mapping() == null) listAll(sheet, Kind.NO_TABLE, "NO_TABLE");
        else addTable(tables.apply(sheet, waiting), waiting.position(), places, only);
    }

    private void addTable(Table table, int position, Places places, @Nullable RegionCode only) {
        for (var skipped : table.skipped()) listed.add(ListedRow.of(ref(table.sheet(), skipped.row().number()), Kind.SKIPPED, skipped.why().name(), skipped.row()));
        var applicants = ApplicantReader.read(table);
        for (int i = 0; i < applicants.size(); i++) {
            var applicant = applicants.get(i);
            var nagari = places.of(applicant).or(() -> Optional.ofNullable(only)).orElse(null);
            if (only != null && !only.equals(nagari)) listed.add(ListedRow.of(applicant.ref(), Kind.OTHER_NAGARI, "OTHER_NAGARI", table.rows().get(i)));
            else add(applicant, position, nagari);
        }
    }

    private void add(Applicant applicant, int position, @Nullable RegionCode nagari) {
        long seq = file.number() << BITS_OF_A_FILE | (long) position << BITS_OF_A_ROW | applicant.ref().row();
        placed.add(new Placed(applicant, seq, nagari));
        for (var misread : applicant.misreads()) listed.add(new ListedRow(applicant.ref(), Kind.MISREAD, misread.column().key(), misread.found()));
    }

    private void listAll(Sheet sheet, Kind kind, String reason) {
        for (var row : sheet.rows()) listed.add(ListedRow.of(ref(sheet, row.number()), kind, reason, row));
    }

    private static RowRef ref(Sheet sheet, int row) {
        return new RowRef(sheet.file(), sheet.name(), row);
    }
}
