package id.lapau.procurement.overview;

import static id.lapau.procurement.BuyingGround.RINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapau.testing.LapauTest;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.NeedHands;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LapauTest
class OpenDataTest {

    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9a-f-])(?:\\+?\\d[ .-]?){9,}(?![0-9a-f-])|Rosmawati|Sakit|alan Contoh");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired WebApplicationContext context;
    @Autowired JdbcClient sql;
    private MockMvc web;
    private String caller;

    @BeforeEach void open() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        caller = "198.51.100." + OpenMarket.next() % 250;
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return web.perform(get(java.net.URI.create(path)).header("Accept", "*/*").with(request -> { request.setRemoteAddr(caller); return request; })).andReturn().getResponse();
    }

    private String content(String path) throws Exception {
        var answer = fetch(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test void a_package_is_told_by_the_standard_and_adds_up() throws Exception {
        var pack = new OpenMarket(sql).story();
        var releases = content("/belanja-terbuka/" + pack.slug() + "/rilis.json");
        var record = content("/belanja-terbuka/" + pack.slug() + ".json");
        OcdsSchema.RELEASE_PACKAGE.accepts(releases);
        OcdsSchema.RECORD_PACKAGE.accepts(record);
        var told = JSON.readTree(releases).get("releases");
        assertThat(told.values().stream().map(release -> release.get("tag").get(0).asString()).distinct()).containsExactly("planning", "tenderUpdate", "award", "contract", "contractUpdate", "implementation", "contractAmendment");
        assertThat(told.values().stream().map(release -> release.get("id").asString()).toList()).doesNotHaveDuplicates();
        assertThat(told.values().stream().map(release -> release.get("date").asString()).toList()).isSorted();
        adds(JSON.readTree(record).get("records").get(0).get("compiledRelease"));
    }

    private static void adds(JsonNode compiled) {
        assertThat(compiled.get("tag").get(0).asString()).isEqualTo("compiled");
        assertThat(compiled.get("tender").get("status").asString()).isEqualTo("complete");
        assertThat(compiled.get("tender").get("numberOfTenderers").asInt()).isEqualTo(3);
        assertThat(compiled.get("awards")).hasSize(3);
        assertThat(sum(compiled, "contracts", "value")).isEqualTo(1_000 * 5_000L + 1_100 * 5_000L + 400 * 5_200L);
        long paid = compiled.get("contracts").values().stream().filter(contract -> contract.has("implementation") && contract.get("implementation").has("transactions"))
                .flatMap(contract -> contract.get("implementation").get("transactions").values().stream()).mapToLong(transaction -> transaction.get("value").get("amount").asLong()).sum();
        assertThat(paid).as("net and tax").isEqualTo(5_000_000);
        var parties = compiled.get("parties").values().stream().map(party -> party.get("id").asString()).toList();
        assertThat(parties).doesNotHaveDuplicates().contains("treasury", "procuring-entity");
        for (var award : compiled.get("awards")) assertThat(parties).contains(award.get("suppliers").get(0).get("id").asString());
        for (var contract : compiled.get("contracts")) assertThat(compiled.get("awards").values().stream().map(award -> award.get("id").asString())).contains(contract.get("awardID").asString());
    }

    private static long sum(JsonNode compiled, String list, String value) {
        return compiled.get(list).values().stream().mapToLong(each -> each.get(value).get("amount").asLong()).sum();
    }

    @Test void a_cancelled_package_is_told_to_its_end_and_a_draft_not_at_all() throws Exception {
        var market = new OpenMarket(sql);
        var cancelled = market.open(500, 0);
        market.cancel(cancelled, 3);
        var record = content("/belanja-terbuka/" + cancelled.slug() + ".json");
        OcdsSchema.RECORD_PACKAGE.accepts(record);
        assertThat(JSON.readTree(record).get("records").get(0).get("compiledRelease").get("tender").get("status").asString()).isEqualTo("cancelled");
        var draft = market.open(500, 0);
        sql.sql("update procurement.package set state = 'DRAFT', opened_at = null where id = ?").param(draft.id()).update();
        assertThat(fetch("/belanja-terbuka/" + draft.slug() + ".json").getStatus()).isEqualTo(404);
        assertThat(fetch("/belanja-terbuka/" + draft.slug()).getStatus()).isEqualTo(404);
        assertThat(content("/belanja-terbuka?cari=" + draft.number())).doesNotContain("href=\"/belanja-terbuka/" + draft.slug());
    }

    @Test void what_was_published_stays_though_the_package_is_opened_again_and_cancelled_in_the_end() throws Exception {
        var market = new OpenMarket(sql);
        var hands = new NeedHands(context);
        var today = OfficeTime.today(Clock.systemUTC());
        var need = hands.need(market.office, market.item, market.place, 300, today.plusDays(60), 5_500, RINA);
        var pack = hands.pack("Masker cadangan", List.of(need), RINA);
        hands.open(pack, today.plusDays(5), RINA);
        var published = released(pack, List.of());
        assertThat(published.getLast().get("buyer").get("name").asString()).startsWith("Dinas Kesehatan");
        var maker = market.maker("Jahit Batang", "Orang Batang");
        sql.sql("insert into procurement.offer (package, business, state, way, offered_at) values (?, ?, 'OFFERED', 'OWNER', now())").params(pack, maker).update();
        hands.close(pack, RINA);
        published = released(pack, published);
        assertThat(published.getLast().get("tender").get("numberOfTenderers").asInt()).isOne();
        hands.open(pack, today.plusDays(9), RINA);
        published = released(pack, published);
        assertThat(published.getLast().get("tender").get("status").asString()).isEqualTo("active");
        sql.sql("update procurement.offer set state = 'WITHDRAWN' where package = ?").param(pack).update();
        hands.close(pack, RINA);
        published = released(pack, published);
        hands.cancel(pack, "Kata " + OpenMarket.OWNER, RINA);
        published = released(pack, published);
        assertThat(published.getLast().get("tag").get(0).asString()).isEqualTo("tenderCancellation");
        assertThat(java.time.OffsetDateTime.parse(published.getLast().get("date").asString()).toInstant()).as("dated when it was cancelled").isAfter(java.time.Instant.now().minusSeconds(60));
        assertThat(published).hasSize(5);
    }

    /** What is published now: valid, and all that was published before is there as it was. */
    private List<JsonNode> released(UUID pack, List<JsonNode> before) throws Exception {
        var slug = sql.sql("select replace(number, '/', '-') from procurement.package where id = ?").param(pack).query(String.class).single();
        var json = content("/belanja-terbuka/" + slug + "/rilis.json");
        OcdsSchema.RELEASE_PACKAGE.accepts(json);
        OcdsSchema.RECORD_PACKAGE.accepts(content("/belanja-terbuka/" + slug + ".json"));
        var now = JSON.readTree(json).get("releases").values().stream().toList();
        assertThat(now.subList(0, before.size())).as("what was published stays").isEqualTo(before);
        return now;
    }

    @Test void nothing_public_holds_a_persons_data() throws Exception {
        var pack = new OpenMarket(sql).story();
        var here = "/belanja-terbuka/" + pack.slug();
        for (var path : List.of("/belanja-terbuka", "/belanja-terbuka/tentang", here, here + ".json", here + "/rilis.json", here + "/paket.csv", here + "/baris.csv", here + "/pembagian.csv", here + "/pengiriman.csv",
                "/belanja-terbuka/semua/rekaman.json?tahun=2021", "/belanja-terbuka/semua/paket.csv", "/belanja-terbuka/semua/pembagian.csv?tahun=2021")) {
            var found = PERSONAL.matcher(read(content(path)));
            assertThat(found.find() ? found.group() : "").as(path).isEmpty();
        }
        assertThat(content(here)).contains("Jahit Melati", "Usaha di Nagari");
        assertThat(content(here + "/pembagian.csv")).contains("Usaha di Nagari Gunung Selasih").startsWith("ocid,number,round");
    }

    /** What somebody can read of an answer: of a page its words and its links, of a file all but its amounts. */
    private static String read(String content) {
        if (!content.contains("<html")) return content.replaceAll("\"amount\":\\d+|(?<=,)\\d+(?=[,\r])", "");
        var page = org.jsoup.Jsoup.parse(content);
        page.select("td, th, li, p, dd, dt").append(" | ");
        return page.text() + " " + String.join(" ", page.select("[href]").eachAttr("href"));
    }

    @Test void tables_and_records_say_the_same() throws Exception {
        var pack = new OpenMarket(sql).story();
        var here = "/belanja-terbuka/" + pack.slug();
        var line = content(here + "/paket.csv").lines().skip(1).findFirst().orElseThrow();
        assertThat(line).startsWith("ocds-unregistered-" + pack.slug() + "," + pack.number()).endsWith("3000,16500000,3,3,2500,12580000,2100,300,4975000,25000");
        assertThat(content(here + "/pengiriman.csv").lines()).hasSize(4);
        assertThat(content(here + "/baris.csv").lines()).hasSize(2);
        assertThat(fetch(here + "/gaji.csv").getStatus()).isEqualTo(404);
    }

    @Test void what_has_not_changed_is_not_sent_again_and_nobody_takes_all_at_once() throws Exception {
        var pack = new OpenMarket(sql).story();
        var path = "/belanja-terbuka/" + pack.slug() + ".json";
        var first = fetch(path);
        assertThat(first.getHeader("Cache-Control")).contains("max-age=300").contains("public");
        var again = web.perform(get(path).header("If-None-Match", first.getHeader("ETag")).with(request -> { request.setRemoteAddr(caller); return request; })).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        int refused = 0;
        for (int i = 0; i < 61 && refused == 0; i++) {
            var answer = fetch("/belanja-terbuka/semua/paket.csv");
            if (answer.getStatus() == 429) refused++;
            if (answer.getStatus() == 429) assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        }
        assertThat(refused).isEqualTo(1);
    }
}
