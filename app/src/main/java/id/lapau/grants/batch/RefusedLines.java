package id.lapau.grants.batch;

import id.lapau.grants.batch.RefusedLine.Reason;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Eligibility;
import id.lapau.grants.screening.EvidenceWords;
import id.lapau.kernel.NikReading;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Says, in Indonesian, why a row is not in a proposal and what can be done about it. */
public final class RefusedLines {

    private static final Locale INDONESIAN = Locale.of("id");

    private final EvidenceWords words = new EvidenceWords(INDONESIAN);
    private final ResourceBundle steps = ResourceBundle.getBundle("messages/evidence", INDONESIAN);
    private final ResourceBundle titles = ResourceBundle.getBundle("messages/screening", INDONESIAN);

    /** @param nagari under which the row is listed: a sheet of the workbook */
    public RefusedLine of(String nagari, Applicant a, Assessment assessment) {
        var decision = assessment.eligibility() instanceof Eligibility.Ineligible ? "tidak memenuhi" : "perlu diperiksa";
        return line(nagari, a, decision, found(assessment));
    }

    /** A row that an officer refused: the officer's words first, then what screening found. */
    RefusedLine byOfficer(String nagari, Applicant a, Assessment assessment, String reason) {
        var refusal = new Reason("", "Ditolak petugas: " + reason, steps.getString("evidence.next.officer"));
        return line(nagari, a, "ditolak petugas", Stream.concat(Stream.of(refusal), found(assessment)));
    }

    /** A row that qualifies and waits for the next phase because the quota takes fewer. */
    RefusedLine waiting(String nagari, Applicant a, int position) {
        var reason = new Reason("", MessageFormat.format(steps.getString("evidence.waits-quota"), position), steps.getString("evidence.next.waits-quota"));
        return new RefusedLine(nagari, a.ref().toString(), nik(a.nik()), a.name(), "menunggu kuota", List.of(reason));
    }

    private RefusedLine line(String nagari, Applicant a, String decision, Stream<Reason> found) {
        var reasons = found.toList();
        return new RefusedLine(nagari, a.ref().toString(), nik(a.nik()), a.name(), decision, reasons.isEmpty() ? List.of(waits()) : reasons);
    }

    private Stream<Reason> found(Assessment assessment) {
        return assessment.findings().stream().map(f -> new Reason(f.code().name(),
                titles.getString(f.code().messageKey()) + ": " + words.of(f.evidence()) + " [" + f.citation().text() + "]", steps.getString(f.code().nextKey())));
    }

    /** Nothing speaks against the row, and yet it does not go: the same number goes in another row. */
    private Reason waits() {
        return new Reason("", steps.getString("evidence.waits"), steps.getString("evidence.next.waits"));
    }

    private static String nik(NikReading reading) {
        return switch (reading) {
            case NikReading.Valid(var nik, var _) -> nik.masked();
            case NikReading.Damaged(var _, var known) -> known.substring(0, Math.min(4, known.length())) + "…";
            case NikReading.Anomalous(var _, var digits) -> digits.length() > 8 ? digits.substring(0, 4) + "****" + digits.substring(digits.length() - 4) : "****";
            case NikReading.Missing() -> "";
        };
    }
}
