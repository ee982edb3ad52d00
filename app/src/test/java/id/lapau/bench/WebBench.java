package id.lapau.bench;

import id.lapau.testing.OfficeClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** {@code bin/bench web [runs]}: the real application, a new one for each run, from 52 workbooks uploaded to the frozen proposal. */
final class WebBench {

    private static final int ROWS = 5_000;
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final Pattern PERCENT = Pattern.compile("\"percent\":(\\d+)");

    /** A programme and a regency of its own for each day of a run, so that the second finds no less to do. */
    private enum Day {
        COLD("bpum-2021", "2021-04-22", 4711), WARM("bpum-2020", Regency.DAY, 4712);

        private final String programme;
        private final String asOf;
        private final long seed;

        Day(String programme, String asOf, long seed) {
            this.programme = programme;
            this.asOf = asOf;
            this.seed = seed;
        }
    }

    /** Seconds of each step, and the values the progress bars showed. */
    private record Took(double lists, double checked, double taken, double screened, Desk desk, double preview, double prepared, double frozen, Set<String> progress) {

        double uploadToScreened() {
            return checked + taken + screened;
        }
    }

    /** Seconds of a page of the review desk with every row undecided, of one row's page, and of correcting that row, which screens again. */
    private record Desk(double queue, double opened, double corrected) {}

    private final OfficeClient office;
    private final OfficeClient head;
    private final Set<String> progress = new LinkedHashSet<>();

    private WebBench(OfficeClient office, OfficeClient head) {
        this.office = office;
        this.head = head;
    }

    static void main(String... given) throws IOException, InterruptedException {
        try (var cold = Regency.of(Day.COLD.seed, ROWS); var warm = Regency.of(Day.WARM.seed, ROWS)) {
            var starts = new ArrayList<Double>();
            var took = new EnumMap<Day, List<Took>>(Map.of(Day.COLD, new ArrayList<>(), Day.WARM, new ArrayList<>()));
            int runs = given.length > 0 ? Integer.parseInt(given[0]) : Samples.RUNS;
            for (int run = 0; run < runs; run++) {
                try (var server = OfficeServer.start(); var office = new OfficeClient(server.address()); var head = new OfficeClient(server.address())) {
                    starts.add(server.seconds());
                    office.signIn("verifikator", "lapau-demo-2020");
                    head.signIn("kepala", "lapau-demo-2020");
                    for (var day : Day.values()) took.get(day).add(new WebBench(office, head).day(day, day == Day.COLD ? cold : warm));
                }
            }
            System.out.printf(Locale.ROOT, "through the web, %,d rows in %d workbooks, %,d people; two days on each new server%n", ROWS, warm.workbooks().size(), Regency.PEOPLE);
            System.out.println("  first start with demo data    " + Samples.of(starts, Double::doubleValue).words("s"));
            took.forEach(WebBench::print);
        }
    }

    private static void print(Day day, List<Took> days) {
        System.out.println(day == Day.COLD ? "  first day of a server that has just started" : "  second day, the server is warm");
        System.out.println("    four reference lists          " + Samples.of(days, Took::lists).words("s"));
        System.out.println("    upload to finished screening  " + Samples.of(days, Took::uploadToScreened).words("s"));
        System.out.println("      workbooks uploaded, checked " + Samples.of(days, Took::checked).words("s"));
        System.out.println("      rows taken in               " + Samples.of(days, Took::taken).words("s"));
        System.out.println("      screened                    " + Samples.of(days, Took::screened).words("s"));
        System.out.println("    review desk, all rows open    " + Samples.of(days, took -> took.desk().queue()).words("s"));
        System.out.println("      one row opened              " + Samples.of(days, took -> took.desk().opened()).words("s"));
        System.out.println("      corrected, screened again   " + Samples.of(days, took -> took.desk().corrected()).words("s"));
        System.out.println("    what would be prepared        " + Samples.of(days, Took::preview).words("s"));
        System.out.println("    a proposal prepared           " + Samples.of(days, Took::prepared).words("s"));
        System.out.println("    checked once more and frozen  " + Samples.of(days, Took::frozen).words("s"));
        System.out.println("    progress shown in one run: " + String.join(", ", days.getLast().progress()));
    }

    private Took day(Day day, Regency regency) throws IOException, InterruptedException {
        double lists = seconds(() -> lists(regency));
        office.get("/berkas/baru");
        double checked = seconds(() -> settled("/berkas", Map.of("program", day.programme, "catatan", "bench"), regency.workbooks()));
        double taken = seconds(() -> await(office.takeIn()));
        double screened = seconds(() -> follow(office.screen(day.programme, day.asOf)));
        var desk = desk(day.programme);
        double preview = seconds(() -> office.get("/usulan/baru?program=" + day.programme + "&tanggal=" + day.asOf));
        var phase = office.get("/usulan/baru?program=" + day.programme + "&tanggal=" + day.asOf).select("input[name=tahap]").attr("value");
        double prepared = seconds(() -> follow(office.post("/usulan", Map.of("tahap", phase, "tanggal", day.asOf))));
        double frozen = seconds(() -> follow(head.approve()));
        if (office.get("/usulan").select("tbody a[href^=/usulan/]:not([href^=/usulan/rancangan])").isEmpty()) throw new IllegalStateException("nothing was frozen");
        return new Took(lists, checked, taken, screened, desk, preview, prepared, frozen, progress);
    }

    private Desk desk(String programme) throws IOException, InterruptedException {
        var rows = "/meja?hasil=&keputusan=&program=" + programme;
        double queue = seconds(() -> office.get(rows));
        var row = office.get(rows).select("main tbody a[href^=/meja/]").attr("href");
        double opened = seconds(() -> office.get(row));
        var form = (FormElement) Objects.requireNonNull(office.get(row).selectFirst("form[action*=/perbaiki]"));
        var fields = form.formData().stream().filter(field -> !field.key().equals("_csrf")).collect(Collectors.toMap(Connection.KeyVal::key, Connection.KeyVal::value));
        fields.putAll(Map.of("address", "Jorong Bench", "alasan", "bench: alamat dibetulkan"));
        return new Desk(queue, opened, seconds(() -> office.post(form.attr("action"), fields)));
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void lists(Regency regency) throws IOException, InterruptedException {
        for (var kind : Regency.LISTS) {
            office.get("/rujukan/baru?jenis=" + kind);
            settled("/rujukan", Map.of("jenis", kind, "sumber", "bench", "tanggal", "2020-10-15"), List.of(regency.list(kind)));
        }
    }

    /** Uploads, then looks as often as the page itself would, until nothing moves any more. */
    private void settled(String path, Map<String, String> fields, List<Path> files) throws IOException, InterruptedException {
        await(office.post(path, fields, files));
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

    /** Listens to the progress of a job until it has ended. */
    private void follow(Document job) throws IOException, InterruptedException {
        var stream = job.select("[data-job-stream]").attr("data-job-stream");
        if (stream.isEmpty()) return;
        try (var events = office.events(stream)) {
            events.forEach(event -> PERCENT.matcher(event).results().forEach(percent -> progress.add(percent.group(1) + " %")));
        }
        var ended = office.get(stream.replace("/aliran", ""));
        if (!ended.select(".lp-problem").isEmpty()) throw new IllegalStateException(ended.select(".lp-problem").text());
    }
}
