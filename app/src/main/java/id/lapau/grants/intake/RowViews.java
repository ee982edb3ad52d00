package id.lapau.grants.intake;

import id.lapau.grants.ProposalState;
import id.lapau.kernel.NikReading;
import java.util.List;
import java.util.Locale;

/** What the templates of the lists of rows show. */
public final class RowViews {

    private RowViews() {}

    /** One proposal as the list shows it. {@code recognition}: NEW, KNOWN or DOUBTFUL. */
    public record Row(Applicant applicant, String nagari, String recognition, ProposalState state) {

        /** Masked; what was not a NIK is shown as far as it can be. */
        public String nik() {
            return switch (applicant.nik()) {
                case NikReading.Valid(var nik, var _) -> nik.masked();
                case NikReading.Damaged(var _, var known) -> Masking.cell(known);
                case NikReading.Anomalous(var _, var digits) -> Masking.cell(digits);
                case NikReading.Missing() -> "";
            };
        }

        /** Message key of what is odd about the NIK; empty when nothing is. */
        public String nikKey() {
            return switch (applicant.nik()) {
                case NikReading.Valid(var _, var tidied) -> tidied ? "intake.nik.tidied" : "";
                case NikReading.Damaged _ -> "intake.nik.damaged";
                case NikReading.Anomalous(var anomaly, var _) -> "intake.nik." + anomaly.name().toLowerCase(Locale.ROOT).replace('_', '-');
                case NikReading.Missing() -> "intake.nik.missing";
            };
        }

        public String recognitionKey() {
            return "intake.recognition." + recognition.toLowerCase(Locale.ROOT);
        }
    }

    /** One page of proposals; {@code found} counts all pages. */
    public record Rows(List<Row> rows, int found) {
        public int pages() {
            return IntakeViews.pagesOf(found);
        }
    }

    /** A row or cell that did not become what it should; {@code words} are an officer's own, where there are any. */
    public record Left(RowRef ref, String kindKey, String reasonKey, String words, String shown) {}

    /** One page of them. */
    public record LeftRows(List<Left> rows, int found) {
        public int pages() {
            return IntakeViews.pagesOf(found);
        }
    }
}
