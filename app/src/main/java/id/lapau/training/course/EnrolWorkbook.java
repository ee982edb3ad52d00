package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Nik;
import id.lapau.platform.Vault;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Registry;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import id.lapau.training.course.Enrolment.Way;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings in whoever stands in a workbook by NIK; each row says what became of it. */
@Component
class EnrolWorkbook {

    private static final List<ColumnSpec> COLUMNS = List.of(
            new ColumnSpec("nik", List.of("NIK", "No KTP", "Nomor KTP", "Nomor Induk Kependudukan"), true, cell -> cell.text().replaceAll("\\D", "").length() >= 15),
            new ColumnSpec("nama", List.of("Nama", "Nama Peserta", "Nama Lengkap", "Nama Pelaku Usaha"), false, cell -> cell.text().matches("[\\p{L} .,'’()-]{2,}")),
            new ColumnSpec("kendala", List.of("Kendala", "Hambatan", "Permasalahan", "Kendala Usaha"), false, cell -> !ObstacleWords.read(cell.text()).isEmpty()));

    sealed interface Outcome {
        record Read(List<WorkbookRow> rows) implements Outcome {}

        /** @param words why the file cannot be read */
        record Unreadable(String words) implements Outcome {}

        record NoTable() implements Outcome {}
    }

    private final Candidates candidates;
    private final Enrol enrol;
    private final Registry registry;
    private final Vault vault;
    private final Clock clock;

    EnrolWorkbook(Candidates candidates, Enrol enrol, Registry registry, Vault vault, Clock clock) {
        this.candidates = candidates;
        this.enrol = enrol;
        this.registry = registry;
        this.vault = vault;
        this.clock = clock;
    }

    Outcome enrol(UUID session, String fileName, byte[] content, Officer by, Locale locale) {
        return switch (new WorkbookReader().read(fileName, content).getFirst()) {
            case WorkbookReading.Unreadable unreadable -> new Outcome.Unreadable(unreadable.message(locale));
            case WorkbookReading.Readable(var workbook) -> workbook.sheets().stream().map(sheet -> new TableFinder().find(sheet, COLUMNS)).flatMap(Optional::stream).findFirst()
                    .<Outcome>map(table -> new Outcome.Read(rows(session, table, by))).orElse(new Outcome.NoTable());
        };
    }

    private List<WorkbookRow> rows(UUID session, Table table, Officer by) {
        var rows = new ArrayList<WorkbookRow>();
        for (var row : table.rows()) rows.add(new WorkbookRow(row.number(), table.cell(row, "nama").text(), became(session, table, row, by)));
        return rows;
    }

    private String became(UUID session, Table table, SheetRow row, Officer by) {
        var cell = table.cell(row, "nik");
        var reading = cell.number() == null ? NikReading.ofText(cell.text()) : NikReading.ofNumber(cell.number());
        if (!(reading instanceof NikReading.Valid(Nik nik, _))) return "training.row.nik";
        var businesses = candidates.ofNik(vault.fingerprint(nik.digits()), by);
        if (businesses.isEmpty()) return "training.row.unknown";
        var kinds = ObstacleWords.read(table.cell(row, "kendala").text());
        if (!kinds.isEmpty()) registry.hindered(new BusinessId(businesses.getFirst()), kinds, ObstaclePages.note(table.cell(row, "kendala").text()), OfficeTime.today(clock), by.actor());
        return switch (enrol.enrol(session, businesses.getFirst(), Way.WORKBOOK, by)) {
            case Enrol.Outcome.In(var state) -> "training.row." + state;
            case Enrol.Outcome.Already _ -> "training.row.already";
            case Enrol.Outcome.Closed() -> "training.row.closed";
            case Enrol.Outcome.NoSuchBusiness() -> "training.row.unknown";
        };
    }
}
