package id.lapau.demo;

import static id.lapau.demo.Field.*;

import java.util.List;

/**
 * How one sheet looks.
 *
 * @param jorong    index of the jorong whose people stand here, or -1 for the whole nagari
 * @param titleRows rows above the header
 * @param indent    empty columns on the left
 * @param habit     which way of writing prevails in the sheet: cells follow it three times in four
 */
record SheetDesign(String name, int jorong, List<Field> columns, int titleRows, int indent, int habit,
        boolean twoRowHeader, boolean numbering, boolean sections, boolean subtotals, boolean repeatedHeader,
        boolean signature, boolean hiddenRows, boolean blankRows, boolean mergedJorong) {

    private static final List<List<Field>> TEMPLATES = List.of(
            List.of(NO, NAME, NIK, ADDRESS, LINE, PHONE, MONTHLY),
            List.of(NO, NAME, NIK, KK, ADDRESS, BUSINESS_ADDRESS, LINE, PHONE, YEARLY, SKU),
            List.of(NO, NIK, NAME, BIRTH, ADDRESS, NAGARI, BUSINESS_NAME, LINE, PHONE, MONTHLY, ASSETS),
            List.of(NO, NAME, GENDER, NIK, JORONG, NAGARI, LINE, PHONE, NIB),
            List.of(NO, NIK, KK, NAME, ADDRESS, BUSINESS_ADDRESS, LINE, MONTHLY, ASSETS, PHONE, SKU, REMARK),
            List.of(NAME, NIK, JORONG, ADDRESS, LINE, PHONE, SALES, REMARK),
            List.of(NO, NAME, NIK, BIRTH, ADDRESS, BUSINESS_ADDRESS, LINE, PHONE, YEARLY),
            List.of(NO, KK, NIK, NAME, ADDRESS, LINE, BUSINESS_NAME, PHONE, YEARLY, ASSETS, NIB));

    /** The layout of the n-th nagari; its sheets share it but for their names. */
    static SheetDesign of(int n, boolean csv, Dice dice) {
        var columns = TEMPLATES.get(n % TEMPLATES.size());
        boolean sections = !csv && n % 7 < 2;
        return new SheetDesign("", -1, columns, csv && dice.chance(0.5) ? 0 : dice.between(0, 4), csv ? 0 : dice.chance(0.2) ? 1 : 0, dice.below(12),
                !csv && columns.stream().anyMatch(f -> !f.group().isEmpty()) && n % 5 < 2, dice.chance(0.35), sections, sections && dice.chance(0.7) || dice.chance(0.2),
                dice.chance(0.12), dice.chance(0.55), !csv && n % 5 == 2, dice.chance(0.3), !csv && !sections && columns.contains(JORONG) && columns.contains(ADDRESS));
    }

    SheetDesign forSheet(String sheet, int onlyJorong) {
        return new SheetDesign(sheet, onlyJorong, columns, titleRows, indent, habit, twoRowHeader, numbering, sections && onlyJorong < 0, subtotals, repeatedHeader, signature, hiddenRows, blankRows, mergedJorong);
    }

    boolean has(Field field) {
        return columns.contains(field);
    }

    boolean tellsSales() {
        return has(MONTHLY) || has(YEARLY) || has(SALES);
    }

    /** Both addresses and a column for the certificate: only here can a missing one be seen. */
    boolean asksForSku() {
        return has(ADDRESS) && has(BUSINESS_ADDRESS) && has(SKU);
    }
}
