package id.lapau.grants.batch;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Eligibility;
import id.lapau.grants.screening.EvidenceWords;
import id.lapau.kernel.NikReading;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Says, in Indonesian, why a row is not in a proposal and what can be done about it. */
public final class RefusedLines {

    private static final Locale INDONESIAN = Locale.of("id");

    private final EvidenceWords words = new EvidenceWords(INDONESIAN);
    private final ResourceBundle remedies = ResourceBundle.getBundle("messages/evidence", INDONESIAN);

    /** @param nagari under which the row is listed: a sheet of the workbook */
    public RefusedLine of(String nagari, Applicant a, Assessment assessment) {
        var decision = assessment.eligibility() instanceof Eligibility.Ineligible ? "tidak memenuhi" : "perlu diperiksa";
        return new RefusedLine(nagari, a.ref().toString(), nik(a.nik()), a.name(), decision, reasons(assessment), advice(assessment.findings().stream().map(f -> f.code().remedy())));
    }

    /** A row that an officer refused: the officer's words first, then what screening found. */
    RefusedLine byOfficer(String nagari, Applicant a, Assessment assessment, String reason) {
        var reasons = Stream.concat(Stream.of("Ditolak petugas: " + reason), reasons(assessment).stream()).toList();
        var remedies = Stream.concat(assessment.findings().stream().map(f -> f.code().remedy()), Stream.of(ReasonCode.Remedy.APPEAL));
        return new RefusedLine(nagari, a.ref().toString(), nik(a.nik()), a.name(), "ditolak petugas", reasons, advice(remedies));
    }

    private List<String> reasons(Assessment assessment) {
        return assessment.findings().stream().map(f -> f.code() + ": " + words.of(f.evidence()) + " [" + f.citation().text() + "]").toList();
    }

    private List<String> advice(Stream<ReasonCode.Remedy> possible) {
        return possible.distinct().map(r -> remedies.getString("evidence.remedy." + r.name().toLowerCase(Locale.ROOT).replace('_', '-'))).toList();
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
