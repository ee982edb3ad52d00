package id.lapau.bench;

import java.io.IOException;

/** {@code bin/bench screen}: the command line on a whole regency. */
final class ScreenBench {

    private static final int ROWS = 5_000;

    private ScreenBench() {}

    static void main(String... none) throws IOException, InterruptedException {
        try (var regency = Regency.of(4711, ROWS)) {
            var runs = ScreenedByProcess.several(regency);
            System.out.printf("bin/lapau screen, %,d rows in %d workbooks, %,d people%n", ROWS, regency.workbooks().size(), Regency.PEOPLE);
            System.out.println("  clock     " + Samples.of(runs, ScreenedByProcess::seconds).words("s"));
            System.out.println("  processor " + Samples.of(runs, ScreenedByProcess::cpuSeconds).words("s"));
            System.out.println("  resident  " + Samples.of(runs, ScreenedByProcess::megabytes).words("MB"));
        }
    }
}
