package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.kernel.NikReading;
import id.lapau.linkage.PersonRecord;

/** A row as the matching engine reads it. */
public final class RowRecords {

    private static final int DIGITS = 16;

    private RowRecords() {}

    /** As written. */
    public static PersonRecord of(Applicant row) {
        return record(row, written(row), row.address(), row.nagari());
    }

    /** Without the place. The number is the one that the register suggests; digits that fit somebody of the register tell nothing of others. */
    static PersonRecord withNumber(Identified who) {
        var row = who.applicant();
        var nik = who.suggested() != null ? who.suggested().digits() : who.guess().fitting().isEmpty() ? written(row) : "";
        return record(row, nik, "", "");
    }

    static PersonRecord withoutNumber(Identified who) {
        return record(who.applicant(), "", "", "");
    }

    private static PersonRecord record(Applicant row, String nik, String address, String nagari) {
        return new PersonRecord(row.id(), nik, row.name(), row.birthDate(), row.kk() == null ? "" : row.kk().digits(), row.phone() == null ? "" : row.phone().international(),
                address, nagari, "");
    }

    private static String written(Applicant row) {
        return switch (row.nik()) {
            case NikReading.Missing() -> "";
            case NikReading.Damaged(var _, var known) -> known.length() == DIGITS - 1 ? known + "0" : known + "E+15";
            case NikReading.Anomalous(var _, var digits) -> digits;
            case NikReading.Valid(var nik, var _) -> nik.digits();
        };
    }
}
