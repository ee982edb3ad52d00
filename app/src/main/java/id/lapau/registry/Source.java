package id.lapau.registry;

import id.lapau.platform.web.Page;

/**
 * Where a fact came from.
 *
 * @param reference a row as {@code file!sheet!row}, the identifier of a visit, or what an officer gave as the ground
 */
public record Source(Kind kind, String reference) {

    /** Who said it: a row of a proposal or of a workbook of snapshots, an officer, a correction on review, the owner, somebody who went to see. */
    public enum Kind { INTAKE, OFFICER, REVIEW, WORKBOOK, OWNER, VISIT }

    /** A row of a workbook; the sheet is empty for CSV. */
    public static Source row(String file, String sheet, int row) {
        return new Source(Kind.INTAKE, file + "!" + sheet + "!" + row);
    }

    /** 'Rejang.xlsx, lembar UMKM, baris 12', or the officer. */
    public String inWords(Page page) {
        if (kind == Kind.VISIT) return page.t("registry.source.visit");
        int row = reference.lastIndexOf('!');
        int sheet = row < 0 ? -1 : reference.lastIndexOf('!', row - 1);
        if (kind != Kind.INTAKE && kind != Kind.WORKBOOK || sheet < 0) return reference;
        var file = reference.substring(0, sheet);
        var number = reference.substring(row + 1);
        return row == sheet + 1 ? page.t("registry.source.line", file, number) : page.t("registry.source.row", file, reference.substring(sheet + 1, row), number);
    }
}
