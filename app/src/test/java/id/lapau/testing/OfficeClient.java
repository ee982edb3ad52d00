package id.lapau.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Does over HTTP what a browser does: forms with their token, files in parts, cookies, redirects. */
public final class OfficeClient implements AutoCloseable {

    private static final String BOUNDARY = "lapau-bench-boundary";
    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;
    private Document page = new Document("");

    public OfficeClient(String address) {
        this.address = address;
    }

    public void signIn(String username, String password) throws IOException, InterruptedException {
        get("/masuk");
        var inside = post("/masuk", Map.of("username", username, "password", password));
        if (!inside.select("form[action$=/masuk]").isEmpty()) throw new IllegalStateException(username + " could not sign in: " + inside.text());
    }

    public Document get(String path) throws IOException, InterruptedException {
        return shown(HttpRequest.newBuilder(URI.create(address).resolve(path)));
    }

    /** Sends the form of the page shown last. */
    public Document post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = Stream.concat(Stream.of("_csrf=" + encoded(token())), fields.entrySet().stream().map(f -> f.getKey() + "=" + encoded(f.getValue()))).collect(Collectors.joining("&"));
        return shown(HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /** Sends the form of the page shown last, with files in its field {@code berkas}. */
    public Document post(String path, Map<String, String> fields, List<Path> files) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token().getBytes(UTF_8));
        for (var field : fields.entrySet()) part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(UTF_8));
        for (var file : files) part(body, "name=\"berkas\"; filename=\"" + file.getFileName() + "\"", Files.readAllBytes(file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return shown(HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Has the rows of the newest workbooks taken in. */
    public Document takeIn() throws IOException, InterruptedException {
        var newest = get("/berkas").select("tbody a[href^=/berkas/]").first();
        if (newest == null) throw new IllegalStateException("no workbooks on " + page.location());
        var intake = get(newest.attr("href"));
        return post(intake.select("form[action$=/masukkan]").attr("action"), Map.of());
    }

    public Document screen(String programme, String day) throws IOException, InterruptedException {
        get("/penyaringan");
        return post("/penyaringan", Map.of("program", programme, "tanggal", day));
    }

    /** Has a proposal prepared in the open phase of a programme. */
    public Document prepare(String programme, String day) throws IOException, InterruptedException {
        var form = get("/usulan/baru?program=" + programme + "&tanggal=" + day);
        return post("/usulan", Map.of("tahap", form.select("input[name=tahap]").attr("value"), "tanggal", day));
    }

    /** Approves the draft that has waited longest; somebody else must have prepared it. */
    public Document approve() throws IOException, InterruptedException {
        var waiting = get("/usulan").select("tbody a[href^=/usulan/rancangan/]").first();
        if (waiting == null) throw new IllegalStateException("no draft waits on " + page.location());
        return post(get(waiting.attr("href")).select("form[action$=/setujui]").attr("action"), Map.of());
    }

    /** The same by two officers: this one prepares, and when that is done the head approves. */
    public Document freeze(String programme, String day, OfficeClient head) throws IOException, InterruptedException {
        ended(prepare(programme, day));
        return head.approve();
    }

    /** Looks at the page of a job until it leads on. */
    private void ended(Document job) throws IOException, InterruptedException {
        var shown = job;
        while (!shown.select("[data-job-stream]").isEmpty()) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            shown = get(URI.create(job.location()).getPath());
        }
        if (!shown.select(".lp-problem").isEmpty()) throw new IllegalStateException(shown.select(".lp-problem").text());
    }

    /** Lines of a stream of events until it ends. */
    public Stream<String> events(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines()).body();
    }

    private Document shown(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        if (answer.statusCode() >= 400) throw new IllegalStateException(answer.statusCode() + " at " + answer.uri() + ": " + page.text());
        return page;
    }

    private String token() {
        return page.select("input[name=_csrf]").attr("value");
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override public void close() {
        http.close();
    }
}
