package id.lapau.grants.payment.answer;

import id.lapau.grants.intake.Amounts;
import id.lapau.grants.intake.Dates;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.Rupiah;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer as understood.
 *
 * @param account       digits only
 * @param bank          short name; that of the file where the row names none
 * @param amount        null when there is none that can be read
 * @param transferredOn and {@code paidOn}: null when the row names no day
 * @param cells         the cells as written, by key of the column
 */
record AnswerLine(NikReading nik, String name, String account, String bank, @Nullable Rupiah amount, @Nullable LocalDate transferredOn,
        @Nullable LocalDate paidOn, Says says, String reason, Map<String, String> cells) {

    private static final String NUMBER = "nik#";

    /** The cells of a row by key; a NIK in a numeric cell stands under another key, for only there a spreadsheet eats digits. */
    static Map<String, String> cells(Table table, SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        table.columns().forEach((key, column) -> {
            var cell = row.cell(column);
            if (!cell.blank()) cells.put(key.equals("nik") && cell.number() != null ? NUMBER : key, cell.text().strip());
        });
        return cells;
    }

    static AnswerLine of(AnswerKind kind, String bankOfFile, Map<String, String> cells) {
        var status = text(cells, AnswerColumn.STATUS);
        var reason = text(cells, AnswerColumn.REASON);
        var transferred = day(cells, AnswerColumn.TRANSFERRED_ON);
        var paid = day(cells, AnswerColumn.PAID_ON);
        var says = kind == AnswerKind.DECREE ? Says.ofDecree(status, reason) : Says.ofBank(status, paid, transferred);
        var bank = BankName.of(text(cells, AnswerColumn.BANK));
        return new AnswerLine(nik(cells), text(cells, AnswerColumn.NAME), text(cells, AnswerColumn.ACCOUNT).replaceAll("\\D", ""), bank.isEmpty() ? bankOfFile : bank,
                Amounts.amount(SheetCell.text(text(cells, AnswerColumn.AMOUNT))).orElse(null), transferred, paid, says, reason.isEmpty() ? status : reason, cells);
    }

    private static NikReading nik(Map<String, String> cells) {
        var number = cells.get(NUMBER);
        return number != null ? NikReading.ofNumber(new BigDecimal(number)) : NikReading.ofText(text(cells, AnswerColumn.NIK));
    }

    /** No grant was paid in the last century, so a year in two digits is of this one. */
    private static @Nullable LocalDate day(Map<String, String> cells, AnswerColumn column) {
        return Dates.read(SheetCell.text(text(cells, column))).map(day -> day.getYear() < 2000 ? day.plusYears(100) : day).orElse(null);
    }

    private static String text(Map<String, String> cells, AnswerColumn column) {
        return cells.getOrDefault(column.key(), "");
    }

    /** The day that the row names for what it says; null when it names none. */
    @Nullable LocalDate on() {
        return says == Says.TRANSFERRED ? transferredOn : paidOn;
    }

    /** Whether there is enough to look for a person. */
    boolean namesSomebody() {
        return !name.isBlank() || !(nik instanceof NikReading.Missing);
    }

    @Override public String toString() {
        return "AnswerLine[" + says + "]";
    }
}
