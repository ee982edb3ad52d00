package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Listens to the records of an {@code .xls} file and makes sheets of them. */
final class XlsRecords implements HSSFListener {

    /** Asking for all records would load every record class of POI. */
    static final short[] WANTED = {BOFRecord.sid, EOFRecord.sid, BoundSheetRecord.sid, SSTRecord.sid, DateWindow1904Record.sid, FormatRecord.sid,
            ExtendedFormatRecord.sid, RowRecord.sid, MergeCellsRecord.sid, StringRecord.sid, LabelRecord.sid, LabelSSTRecord.sid, NumberRecord.sid,
            BoolErrRecord.sid, FormulaRecord.sid};

    private final String file;
    private final Limits limits;
    private final RowCollector.Budget budget = new RowCollector.Budget();
    private final NumberFormats formats = new NumberFormats();
    private final List<Integer> styles = new ArrayList<>();
    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final TreeMap<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
    private final List<Sheet.Merge> merges = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final BitSet worksheets = new BitSet();
    private SSTRecord strings = new SSTRecord();
    private boolean from1904;
    private int sheet = -1;
    private int depth;
    private int cells;
    private int formulaRow;
    private int formulaColumn;

    XlsRecords(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<Sheet> sheets() {
        endSheet();
        return List.copyOf(sheets);
    }

    @Override public void processRecord(Record record) {
        switch (record) {
            case BOFRecord bof -> begin(bof);
            case EOFRecord _ -> depth--;
            case BoundSheetRecord bound -> bounds.add(bound);
            case SSTRecord sst -> strings = sst;
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case FormatRecord format -> formats.add(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case RowRecord row when row.getZeroHeight() -> hiddenRows.add(row.getRowNumber());
            case MergeCellsRecord merged -> merge(merged);
            case StringRecord text -> put(formulaRow, formulaColumn, SheetCell.text(text.getString()));
            case LabelRecord label -> put(label.getRow(), label.getColumn(), SheetCell.text(label.getValue()));
            case CellRecord cell -> put(cell.getRow(), cell.getColumn(), value(cell));
            default -> { }
        }
    }

    private void begin(BOFRecord bof) {
        if (++depth > 1 || bof.getType() == BOFRecord.TYPE_WORKBOOK) return;
        endSheet();
        sheet++;
        if (bof.getType() == BOFRecord.TYPE_WORKSHEET) worksheets.set(sheet);
    }

    private void endSheet() {
        if (sheet >= 0 && worksheets.get(sheet)) {
            var collector = new RowCollector(limits, budget);
            rows.forEach((number, row) -> {
                collector.row(number + 1, hiddenRows.contains(number));
                row.forEach(collector::cell);
            });
            var bound = sheet < bounds.size() ? bounds.get(sheet) : null;
            sheets.add(new Sheet(file, bound == null ? "" : bound.getSheetname(), bound != null && (bound.isHidden() || bound.isVeryHidden()),
                    collector.rows(), List.copyOf(merges)));
        }
        rows.clear();
        merges.clear();
        hiddenRows.clear();
    }

    private SheetCell value(CellRecord cell) {
        return switch (cell) {
            case LabelSSTRecord label -> label.getSSTIndex() < strings.getNumUniqueStrings()
                    ? SheetCell.text(strings.getString(label.getSSTIndex()).getString()) : CellValues.error("#REF!");
            case NumberRecord number -> number(number.getValue(), number.getXFIndex());
            case BoolErrRecord bool -> bool.isBoolean() ? CellValues.bool(bool.getBooleanValue()) : error(bool.getErrorValue());
            case FormulaRecord formula -> cached(formula);
            default -> SheetCell.BLANK;
        };
    }

    private SheetCell cached(FormulaRecord formula) {
        formulaRow = formula.getRow();
        formulaColumn = formula.getColumn();
        if (formula.hasCachedResultString()) return SheetCell.BLANK;
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> CellValues.bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> number(formula.getValue(), formula.getXFIndex());
        };
    }

    private SheetCell number(double value, int style) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return CellValues.error("#NUM!");
        return CellValues.number(BigDecimal.valueOf(value), style < styles.size() && formats.date(styles.get(style)), from1904);
    }

    private static SheetCell error(int code) {
        return CellValues.error(FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "");
    }

    private void put(int row, int column, SheetCell cell) {
        if (depth > 1 || cell.blank()) return;
        if (++cells > limits.cells()) throw new Refusal(Problem.TOO_MANY_ROWS, "> " + limits.cells());
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, cell);
    }

    private void merge(MergeCellsRecord record) {
        for (int i = 0; i < record.getNumAreas(); i++) {
            var area = record.getAreaAt(i);
            merges.add(new Sheet.Merge(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
    }
}
