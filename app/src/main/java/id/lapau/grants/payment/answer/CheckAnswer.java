package id.lapau.grants.payment.answer;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.MappingState;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import id.lapau.sheets.WorkbookReading.Readable;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rehearsal: reads a file of answers, finds its columns, and says what taking it in would record. Nothing is recorded yet. */
@Component
class CheckAnswer implements JobHandler {

    static final String KIND = "answer-check";
    private static final int STEPS = 3;
    private static final Locale OFFICE = Locale.of("id");

    private final AnswerBook book;
    private final AnswerRows rows;
    private final Judges judges;
    private final RememberedColumns memory;
    private final TransactionTemplate transaction;
    private final WorkbookReader reader = new WorkbookReader();

    CheckAnswer(AnswerBook book, AnswerRows rows, Judges judges, RememberedColumns memory, TransactionTemplate transaction) {
        this.book = book;
        this.rows = rows;
        this.judges = judges;
        this.memory = memory;
        this.transaction = transaction;
    }

    private record Opened(Sheet sheet, AnswerTables.Found found) {}

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var answer = book.find(UUID.fromString(run.payload())).orElseThrow();
        if (answer.state() != AnswerState.CHECKING) return;
        run.progress(0, STEPS, "answer.step.reading");
        var readings = reader.read(answer.file(), book.content(answer.id()));
        var sheets = opened(answer, readings);
        run.progress(1, STEPS, "answer.step.matching");
        var judged = sheets.isEmpty() ? null : judges.of(answer);
        run.progress(2, STEPS, "answer.step.storing");
        transaction.executeWithoutResult(_ -> {
            var now = book.locked(answer.id()).orElseThrow();
            if (now.state() != AnswerState.CHECKING) return;
            if (judged == null) book.unreadable(answer.id(), problem(readings));
            else store(now, sheets, judged);
        });
        run.progress(STEPS, STEPS, "answer.step.storing");
    }

    private List<Opened> opened(Answer answer, List<WorkbookReading> readings) {
        var tables = new AnswerTables(answer.kind(), memory.all());
        var confirmed = book.sheets(answer.id()).stream().filter(s -> s.state() == MappingState.CONFIRMED)
                .collect(Collectors.toMap(AnswerBook.StoredSheet::position, Function.identity()));
        var sheets = readings.stream().filter(Readable.class::isInstance).flatMap(r -> ((Readable) r).workbook().sheets().stream()).toList();
        var opened = new ArrayList<Opened>();
        for (var sheet : sheets) {
            var stored = confirmed.get(opened.size());
            opened.add(new Opened(sheet, stored == null ? tables.find(sheet) : tables.confirmed(sheet, stored.headerRows(), stored.columns())));
        }
        return opened;
    }

    private static String problem(List<WorkbookReading> readings) {
        return readings.stream().filter(Unreadable.class::isInstance).map(r -> ((Unreadable) r).message(OFFICE)).collect(Collectors.joining(" "));
    }

    private void store(Answer answer, List<Opened> sheets, Judges.Case judged) {
        rows.forget(answer.id());
        var judge = judges.ofAll(judged);
        for (int position = 0; position < sheets.size(); position++) {
            var opened = sheets.get(position);
            var id = book.store(answer.id(), answer.kind(), position, opened.sheet(), opened.found());
            var table = opened.found().table();
            if (table == null) rows.add(answer.id(), List.of(), opened.sheet().rows().stream().map(row -> new AnswerRows.Skipped(id, row.number(), cells(row), "NO_TABLE")).toList());
            else store(id, table, judged, judge);
        }
        book.becomes(answer, AnswerState.READY, null);
    }

    private void store(UUID sheet, Table table, Judges.Case judged, Judge judge) {
        var read = table.rows().stream().map(row -> {
            var line = judged.read(AnswerLine.cells(table, row));
            return new AnswerRows.NewRow(sheet, row.number(), line, judge.judge(UUID.randomUUID(), line, judge.find(line), null, false));
        }).toList();
        rows.add(judged.answer().id(), read, table.skipped().stream().map(s -> new AnswerRows.Skipped(sheet, s.row().number(), cells(s.row()), s.why().name())).toList());
    }

    /** The cells of a row that belongs to no table, by their place. */
    private static Map<String, String> cells(SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (int c = 0; c < row.cells().size(); c++) if (!row.cell(c).blank()) cells.put(String.valueOf(c), row.cell(c).text().strip());
        return cells;
    }
}
