package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lapau.identity.DemoUsers;
import id.lapau.sheets.HostileFiles;
import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile files as an officer would send them: by the form, into the running application. */
@LapauTest
class HostileUploadTest {

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired DemoUsers users;

    @BeforeEach void users() {
        TestUsers.ensure(users);
    }

    @Test void each_hostile_file_is_named_with_what_to_do_and_the_others_are_read() throws Exception {
        var refused = HostileFiles.refused();
        var files = new ArrayList<Path>();
        for (var file : refused.entrySet()) files.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
        files.add(sized("raksasa.xlsx", 70));
        files.add(Files.write(folder.resolve("Koto Padang.csv"), Villages.csv("Koto Padang", 9400, 20)));
        files.add(Files.write(folder.resolve("sejuta.xlsx"), HostileFiles.millionBlankRows(Villages.nik(9450), "Upik")));
        files.add(Files.write(folder.resolve("rumus.csv"), ("NIK,Nama,Bidang Usaha,No HP\n" + Villages.nik(9460) + ",=HYPERLINK(\"http://jahat\"),@SUM(1),081234567899\n").getBytes(StandardCharsets.UTF_8)));
        try (var browser = Browser.on(port).loginAs("kepala")) {
            var page = handIn(browser, files);
            page.locator("form[action$='/masukkan'] button").waitFor();
            browser.check();
            browser.screenshot("intake-hostile");
            var bad = page.locator(".in-bad li").allTextContents();
            assertThat(bad).hasSize(refused.size() + 1);
            for (var name : refused.keySet()) assertThat(bad).as(name).anyMatch(line -> line.contains(name + ": ") || line.contains(name + "/"));
            assertThat(bad).anyMatch(line -> line.contains("raksasa.xlsx: berkas terlalu besar (70 MB > 64 MB)"));
            assertThat(page.locator("form[action$='/masukkan'] button").textContent()).contains("22 baris");
            assertThat(page.content()).doesNotContain("root:");
        }
    }

    @Test void more_than_a_hundred_megabytes_meet_our_own_page_and_not_a_cut_line() throws Exception {
        for (var length : List.of("declared", "not declared")) {
            var answer = send(length.equals("declared"));
            assertThat(answer.statusCode()).as(length).isEqualTo(413);
            assertThat(answer.body()).as(length).contains("Berkas terlalu besar", "Bagi berkas itu");
        }
    }

    /** What a program would send that knows nothing of our limits. */
    private HttpResponse<String> send(boolean declared) throws IOException, InterruptedException {
        var head = "--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.xlsx\"\r\n\r\n";
        var file = sized(declared + ".bin", 120);
        var body = declared ? HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofFile(file))
                : HttpRequest.BodyPublishers.ofInputStream(open(head, file));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/berkas")).header("Content-Type", "multipart/form-data; boundary=x")
                    .header("Accept", "text/html").header("Accept-Language", "id").POST(body).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Supplier<java.io.InputStream> open(String head, Path file) {
        return () -> {
            try {
                return new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), Files.newInputStream(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    private Path sized(String name, int megabytes) throws IOException {
        var path = folder.resolve(name);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        return path;
    }

    private static Page handIn(Browser browser, List<Path> files) {
        var page = browser.visit("/berkas/baru");
        page.selectOption("#program", "bpum-2020");
        page.setInputFiles("#berkas", files.toArray(Path[]::new));
        page.getByText("Kirim dan periksa").click();
        page.waitForURL(url -> !url.endsWith("/baru"), new Page.WaitForURLOptions().setTimeout(60_000));
        return page;
    }
}
