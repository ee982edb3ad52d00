package id.lapau.grants.intake;

import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.util.Locale;

/**
 * A row, or a cell of one, that did not become what it should.
 *
 * @param reason code of why: a {@link Table.Why}, a column's key, or the words of the officer who left a sheet out
 * @param shown  what stands there, masked
 */
record ListedRow(RowRef ref, Kind kind, String reason, String shown) {

    enum Kind {
        /** No data row: numbering, heading, subtotal, signature. */
        SKIPPED,
        /** Its sheet was left out by an officer. */
        EXCLUDED,
        /** Its sheet holds no table. */
        NO_TABLE,
        /** A nagari officer brings in only the own nagari. */
        OTHER_NAGARI,
        /** A proposal, but one of its cells could not be understood. */
        MISREAD;

        String messageKey() {
            return "intake.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static ListedRow of(RowRef ref, Kind kind, String reason, SheetRow row) {
        return new ListedRow(ref, kind, reason, Masking.row(row));
    }

    /** Message key of the reason; null when the reason is in an officer's own words. */
    static String reasonKey(Kind kind, String reason) {
        return switch (kind) {
            case SKIPPED -> "intake.why." + reason.toLowerCase(Locale.ROOT).replace('_', '-');
            case MISREAD -> ProposalColumn.named(reason).map(ProposalColumn::messageKey).orElse("intake.kind.misread");
            case EXCLUDED, NO_TABLE, OTHER_NAGARI -> kind.messageKey();
        };
    }
}
