package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.ShopGround;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lighthouse (a telephone on a slow line) on the four pages that buyers see first. {@code bin/test} installs what it needs. */
@LapauTest
class LighthouseTest {

    private static final List<String> KINDS = List.of("performance", "accessibility", "best-practices", "seo");
    private static final int ENOUGH = 95;
    private static final int FIRST_PAGE = 100_000;

    @LocalServerPort int port;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired Search search;

    @Test
    void home_search_product_and_shop_reach_ninety_five_in_everything() throws IOException, InterruptedException {
        search.forget();
        var ground = new ShopGround(sql, vault);
        var shop = ground.shop("Dapur Mercusuar");
        ground.photo(shop, null);
        var last = "";
        for (int n = 1; n <= 24; n++) {
            var product = ground.product(shop, "Keripik Mercusuar " + n, 9);
            ground.photo(shop, product.id());
            last = product.slug();
        }
        var lines = measure(List.of("/pasar", "/pasar/cari?kata=keripik", "/lapak/" + shop.slug() + "/" + last, "/lapak/" + shop.slug()));
        assertThat(lines).hasSize(4);
        for (var line : lines) {
            var page = JsonMapper.builder().build().readTree(line);
            for (var kind : KINDS) assertThat(Math.round(page.path(kind).asDouble() * 100)).as(kind + " of " + line).isGreaterThanOrEqualTo(ENOUGH);
            if (page.path("address").asString().endsWith("/pasar")) assertThat(page.path("bytes").asInt()).as("bytes of the first page").isLessThan(FIRST_PAGE);
        }
    }

    private List<String> measure(List<String> paths) throws IOException, InterruptedException {
        var folder = Path.of(Objects.requireNonNull(System.getenv("LAPAU_LIGHTHOUSE"), "run bin/test, which installs Lighthouse and says where it is"));
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-headless-shell").filter(each -> Files.isExecutable(Path.of(each))).findFirst().orElseThrow();
        var command = new ArrayList<>(List.of("node", folder.resolve("measure.mjs").toString(), chromium));
        paths.forEach(path -> command.add("http://localhost:" + port + path));
        var output = Files.createTempFile("lighthouse", ".txt");
        var errors = Files.createTempFile("lighthouse", ".log");
        var process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) process.destroyForcibly();
        var lines = Files.readAllLines(output);
        lines.forEach(System.out::println);
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return lines;
    }
}
