package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;

/** Stops the reading of a file from any depth; never leaves this package. */
final class Refusal extends RuntimeException {

    final Problem problem;
    final String detail;

    Refusal(Problem problem, String detail) {
        super(problem + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }
}
