package id.lapau.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** {@code bin/bench web}: the real application, a new one for each run, from 52 workbooks uploaded to the frozen proposal. */
final class WebBench {

    private static final int ROWS = 5_000;
    private static final String PROGRAMME = "bpum-2020";
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final Pattern PERCENT = Pattern.compile("\"percent\":(\\d+)");

    /** Seconds of each step, and the values the progress bars showed. */
    private record Day(double start, double lists, double checked, double taken, double screened, double frozen, Set<String> progress) {

        double uploadToScreened() {
            return checked + taken + screened;
        }
    }

    private final OfficeClient office;
    private final Regency regency;
    private final Set<String> progress = new LinkedHashSet<>();

    private WebBench(OfficeClient office, Regency regency) {
        this.office = office;
        this.regency = regency;
    }

    static void main(String... none) throws IOException, InterruptedException {
        try (var regency = Regency.of(4711, ROWS)) {
            var days = new ArrayList<Day>();
            for (int run = 0; run < Samples.RUNS; run++) days.add(day(regency));
            System.out.printf("through the web, %,d rows in %d workbooks, %,d people; a new server each time%n", ROWS, regency.workbooks().size(), Regency.PEOPLE);
            print(days);
        }
    }

    private static void print(List<Day> days) {
        System.out.println("  first start with demo data    " + Samples.of(days, Day::start).words("s"));
        System.out.println("  four reference lists          " + Samples.of(days, Day::lists).words("s"));
        System.out.println("  upload to finished screening  " + Samples.of(days, Day::uploadToScreened).words("s"));
        System.out.println("    workbooks uploaded, checked " + Samples.of(days, Day::checked).words("s"));
        System.out.println("    rows taken in               " + Samples.of(days, Day::taken).words("s"));
        System.out.println("    screened                    " + Samples.of(days, Day::screened).words("s"));
        System.out.println("  checked once more and frozen  " + Samples.of(days, Day::frozen).words("s"));
        System.out.println("  progress shown in one run: " + String.join(", ", days.getLast().progress()));
    }

    private static Day day(Regency regency) throws IOException, InterruptedException {
        try (var server = OfficeServer.start(); var office = new OfficeClient(server.address())) {
            return new WebBench(office, regency).day(server.seconds());
        }
    }

    private Day day(double start) throws IOException, InterruptedException {
        office.get("/masuk");
        office.post("/masuk", Map.of("username", "verifikator", "password", "lapau-demo-2020"));
        double lists = seconds(this::lists);
        office.get("/berkas/baru");
        double checked = seconds(() -> settled("/berkas", Map.of("program", PROGRAMME, "catatan", "bench"), regency.workbooks()));
        double taken = seconds(this::takeIn);
        office.get("/penyaringan");
        double screened = seconds(this::screen);
        office.get("/usulan/baru?program=" + PROGRAMME + "&tanggal=" + Regency.DAY);
        double frozen = seconds(() -> expect(office.post("/usulan", Map.of("program", PROGRAMME, "tanggal", Regency.DAY)), "/BPUM-2020/2020"));
        return new Day(start, lists, checked, taken, screened, frozen, progress);
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void lists() throws IOException, InterruptedException {
        for (var kind : Regency.LISTS) {
            office.get("/rujukan/baru?jenis=" + kind);
            settled("/rujukan", Map.of("jenis", kind, "sumber", "bench", "tanggal", "2020-10-15"), List.of(regency.list(kind)));
        }
    }

    /** Uploads, then looks as often as the page itself would, until nothing moves any more. */
    private void settled(String path, Map<String, String> fields, List<Path> files) throws IOException, InterruptedException {
        await(office.post(path, fields, files));
    }

    private void takeIn() throws IOException, InterruptedException {
        var page = office.get("/berkas").select("tbody a[href^=/berkas/]").first();
        var intake = office.get(page == null ? "/berkas" : page.attr("href"));
        await(office.post(intake.select("form[action$=/masukkan]").attr("action"), Map.of()));
    }

    private void await(Document shown) throws IOException, InterruptedException {
        var page = shown;
        while (!page.select("[hx-trigger]").isEmpty()) {
            var bar = page.select("progress");
            if (bar.hasAttr("value")) progress.add(bar.attr("value") + "/" + bar.attr("max"));
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            page = office.get(page.select("[hx-get]").attr("hx-get"));
        }
        if (!page.select(".lp-problem").isEmpty()) throw new IllegalStateException(page.select(".lp-problem").text());
    }

    private void screen() throws IOException, InterruptedException {
        var job = office.post("/penyaringan", Map.of("program", PROGRAMME, "tanggal", Regency.DAY));
        var stream = job.select("[data-job-stream]").attr("data-job-stream");
        if (!stream.isEmpty()) try (var events = office.events(stream)) {
            events.forEach(event -> PERCENT.matcher(event).results().forEach(percent -> progress.add(percent.group(1) + " %")));
        }
        expect(office.get("/penyaringan"), "5.000");
    }

    private static void expect(Document page, String words) {
        if (!page.text().contains(words)) throw new IllegalStateException("'" + words + "' is not on " + page.location() + ": " + page.text());
    }
}
