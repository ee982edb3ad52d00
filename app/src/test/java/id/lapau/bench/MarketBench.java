package id.lapau.bench;

import id.lapau.platform.postgres.EmbeddedPostgres;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * {@code bin/bench market [seconds]}: 100,000 products in 3,000 shops. After 90 seconds of the same load to warm up (the compiler of the JVM takes a fifth of a core until then), 400 questions one after the other, each a whole page over HTTP; then 200
 * requests a second over a mix of pages, sent when they are due and timed from then on, whether the server keeps up or not. Hardly any question is asked twice, and the 20,000 products and
 * 3,000 shops come in no order, so that nothing remembered answers for them. All in one machine.
 */
final class MarketBench {

    private static final int RATE = 200;
    private static final int SECONDS = 30;
    private static final int WARM_SECONDS = 90;
    private static final int ALONE = 400;
    private static final int SLOWEST = 5;
    private static final List<String> KINDS = List.of("keripik", "rendang", "kue", "kopi", "anyaman", "songket", "pakaian", "ikan", "makanan", "minuman", "busana", "kerajinan", "tani");

    private final HttpClient web = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final String origin;

    private MarketBench(String origin) {
        this.origin = origin;
    }

    static void main(String... given) throws Exception {
        try (var server = OfficeServer.start()) {
            var database = EmbeddedPostgres.running(server.home(), "lapau").orElseThrow();
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password()); var sql = connection.createStatement()) {
                long start = System.nanoTime();
                fill(sql);
                System.out.printf(Locale.ROOT, "100,000 products in 3,000 shops, all of them indexed as they were written: %.0f s%n", (System.nanoTime() - start) / 1e9);
                var bench = new MarketBench(server.address());
                var products = texts(sql, "select '/lapak/' || s.slug || '/' || p.slug from market.search_entry e join market.product p on p.id = e.product join market.shop s on s.id = p.shop where p.slug like 'barang-%' order by hashtext(p.slug) limit 20000");
                var shops = texts(sql, "select '/lapak/' || slug from market.shop where state = 'LIVE' and slug like 'bench-%' order by hashtext(slug) limit 3000");
                var nagari = texts(sql, "select '/pasar/nagari/' || code from market.place where length(code) = 13");
                bench.run(Questions.of(texts(sql, "select unnest(terms) from market.synonym"), nagari), shops, products, nagari, given.length > 0 ? Integer.parseInt(given[0]) : SECONDS);
            }
        }
    }

    private static void fill(Statement sql) throws IOException, SQLException {
        try (var in = Objects.requireNonNull(MarketBench.class.getResourceAsStream("market.sql"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${photo}", photo());
            sql.execute(text);
            sql.execute("vacuum analyze");
        }
    }

    private static String photo() throws IOException {
        var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(120, 90, 240, 180);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static List<String> texts(Statement sql, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = sql.executeQuery(query)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private void run(Questions questions, List<String> shops, List<String> products, List<String> nagari, int seconds) throws Exception {
        var chance = new Random(7);
        load(mix(questions, shops, products, nagari, RATE * WARM_SECONDS, chance), WARM_SECONDS, false);
        alone(questions);
        load(mix(questions, shops, products, nagari, RATE * seconds, chance), seconds, true);
    }

    private void alone(Questions questions) throws IOException, InterruptedException {
        var millis = new double[ALONE];
        var asked = new Questions.Question[ALONE];
        for (int n = 0; n < ALONE; n++) {
            var question = questions.next();
            long start = System.nanoTime();
            int status = get(question.path());
            millis[n] = (System.nanoTime() - start) / 1e6;
            asked[n] = question;
            if (status != 200) throw new IllegalStateException(status + " " + question.path());
        }
        print(ALONE + " questions one after the other, whole pages", millis);
        for (var kind : Questions.KINDS) print("  " + kind, IntStream.range(0, ALONE).filter(n -> asked[n].kind().equals(kind)).mapToDouble(n -> millis[n]).toArray());
        IntStream.range(0, ALONE).boxed().sorted(Comparator.comparing(n -> -millis[n])).limit(SLOWEST)
                .forEach(n -> System.out.printf(Locale.ROOT, "  among the slowest: %.1f ms, number %d, %s%n", millis[n], n + 1, asked[n].path()));
    }

    private static List<String> mix(Questions questions, List<String> shops, List<String> products, List<String> nagari, int count, Random chance) {
        var mix = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            int dice = chance.nextInt(100);
            if (dice < 15) mix.add("/pasar");
            else if (dice < 45) mix.add(questions.next().path());
            else if (dice < 60) mix.add("/pasar/kategori/" + KINDS.get(chance.nextInt(KINDS.size())) + "?halaman=" + (1 + chance.nextInt(5)));
            else if (dice < 65) mix.add(nagari.get(chance.nextInt(nagari.size())));
            else if (dice < 75) mix.add(shops.get(chance.nextInt(shops.size())));
            else mix.add(products.get(chance.nextInt(products.size())));
        }
        return mix;
    }

    private int get(String path) throws IOException, InterruptedException {
        return web.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Encoding", "gzip").timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** @param told whether to print; what warms up is not */
    private void load(List<String> paths, int seconds, boolean told) throws InterruptedException {
        record Answer(String kind, double millis, boolean well) {}
        var answers = new ConcurrentLinkedQueue<Answer>();
        var errors = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < paths.size(); n++) {
                long due = start + n * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) TimeUnit.NANOSECONDS.sleep(Math.max(1, due - System.nanoTime()));
                var path = paths.get(n);
                threads.submit(() -> {
                    boolean well;
                    try {
                        well = get(path) == 200;
                    } catch (IOException e) {
                        well = false;
                    }
                    if (!well) errors.incrementAndGet();
                    answers.add(new Answer(kind(path), (System.nanoTime() - due) / 1e6, well));
                    return well;
                });
            }
        }
        if (!told) return;
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%d requests in %.1f s: %.0f a second, %d errors%n", answers.size(), took, answers.size() / took, errors.get());
        var searches = paths.stream().filter(path -> kind(path).equals("search")).toList();
        System.out.printf(Locale.ROOT, "%d of %d questions are different, %d of all %d addresses%n", Set.copyOf(searches).size(), searches.size(), Set.copyOf(paths).size(), paths.size());
        print("all pages at " + RATE + " a second for " + seconds + " s", answers.stream().mapToDouble(Answer::millis).toArray());
        for (var kind : List.of("home", "search", "category", "nagari", "shop", "product")) print("  " + kind, answers.stream().filter(each -> each.kind.equals(kind)).mapToDouble(Answer::millis).toArray());
    }

    private static String kind(String path) {
        if (path.equals("/pasar")) return "home";
        if (path.startsWith("/pasar/cari")) return "search";
        if (path.startsWith("/pasar/kategori")) return "category";
        if (path.startsWith("/pasar/nagari")) return "nagari";
        return path.indexOf('/', "/lapak/".length()) < 0 ? "shop" : "product";
    }

    private static void print(String what, double[] given) {
        var millis = given.clone();
        Arrays.sort(millis);
        if (millis.length == 0) return;
        System.out.printf(Locale.ROOT, "%-48s median %6.1f ms, p95 %6.1f, p99 %6.1f, most %6.1f (%d)%n", what, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99), millis[millis.length - 1], millis.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
