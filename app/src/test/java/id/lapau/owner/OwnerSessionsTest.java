package id.lapau.owner;

import static id.lapau.owner.OwnerGround.phone;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telephones that are signed in, and how often somebody may knock. */
@LapauTest
class OwnerSessionsTest {

    private static int number = 300;

    @LocalServerPort int port;
    @Autowired AskCode ask;
    @Autowired EnterCode enter;
    @Autowired OwnerSessions sessions;
    @Autowired Telephones telephones;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    private OwnerGround ground;
    private int me;

    @BeforeEach void somebodyNew() {
        ground = new OwnerGround(sql, vault);
        me = ++number;
    }

    private String signedIn(int who, String device) {
        var ticket = ((AskCode.Outcome.Asked) ask.register("Rahma", phone(who))).ticket();
        return ((EnterCode.Outcome.In) enter.enter(ticket, ground.code(ticket), device)).token();
    }

    private Owner owner(String token) {
        return sessions.find(token).orElseThrow().owner();
    }

    @Test void no_token_and_no_code_stands_anywhere_in_clear() {
        var ticket = ((AskCode.Outcome.Asked) ask.register("Rahma", phone(me))).ticket();
        var code = ground.code(ticket);
        var token = ((EnterCode.Outcome.In) enter.enter(ticket, code, "Android")).token();
        for (var table : new String[] {"owner.session", "owner.account", "owner.code", "audit.entry"}) {
            var rows = String.join(" ", sql.sql("select row_to_json(t)::text from " + table + " t").query(String.class).list());
            assertThat(rows).as(table).isNotEmpty().doesNotContain(token).doesNotContain(phone(me).international()).doesNotContain("\"" + code + "\"");
        }
        assertThat(sql.sql("select count(*) from owner.session where hash = decode(:token, 'hex')").param("token", token).query(Integer.class).single()).isZero();
        assertThat(token).hasSize(32);
    }

    @Test void a_telephone_stays_signed_in_for_thirty_days_and_no_longer() {
        var token = signedIn(me, "Android");
        sql.sql("update owner.session set until = until - interval '30 days' + interval '1 minute' where account = :id").param("id", owner(token).account()).update();
        assertThat(sessions.find(token)).isPresent();
        sql.sql("update owner.session set until = now()").update();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test void one_telephone_is_signed_out_alone_or_all_of_the_owner_and_nobody_elses() {
        var first = signedIn(me, "Android");
        var second = signedIn(me, "iPhone");
        var neighbour = signedIn(++number, "Android");
        var lost = telephones.of(owner(first), first).stream().filter(each -> !each.own()).findFirst().orElseThrow();
        assertThat(lost.device()).isEqualTo("iPhone");
        telephones.end(owner(neighbour), lost.id());
        assertThat(sessions.find(second)).as("not by a neighbour").isPresent();
        telephones.end(owner(first), lost.id());
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(first)).isPresent();
        telephones.end(owner(first), null);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(neighbour)).isPresent();
    }

    @Test void an_eleventh_code_within_a_day_is_refused_and_the_next_day_it_is_not() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask.register("Rahma", phone(me))).isInstanceOf(AskCode.Outcome.Asked.class);
            sql.sql("update owner.code set made_at = made_at - interval '11 minutes' where phone_hash = :hash").param("hash", vault.fingerprint(phone(me).international())).update();
        }
        assertThat(ask.register("Rahma", phone(me))).isInstanceOf(AskCode.Outcome.TooOften.class);
        sql.sql("update owner.code set made_at = made_at - interval '1 day' where phone_hash = :hash").param("hash", vault.fingerprint(phone(me).international())).update();
        assertThat(ask.register("Rahma", phone(me))).isInstanceOf(AskCode.Outcome.Asked.class);
    }

    @Test void a_known_and_an_unknown_telephone_get_the_same_page_and_who_knocks_too_often_waits() throws Exception {
        signedIn(me, "Android");
        try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var form = Jsoup.parse(send(http, HttpRequest.newBuilder(at("/saya/masuk"))).body()).select("main input[name=_csrf]").val();
            var known = asked(http, form, phone(me).local());
            var unknown = asked(http, form, phone(9_000 + me).local());
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
            assertThat(same(known.body())).isEqualTo(same(unknown.body()));
            assertThat(IntStream.range(0, 6).mapToObj(_ -> asked(http, form, "12").statusCode()).toList()).contains(422, 429);
            assertThat(asked(http, form, "12").headers().firstValue("Retry-After")).hasValue("60");
            assertThat(IntStream.range(0, 16).mapToObj(_ -> post(http, "/saya/kode", "_csrf=" + form + "&tiket=" + UUID.randomUUID() + "&kode=123456").statusCode()).toList()).endsWith(429);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> asked(HttpClient http, String form, String phone) {
        return post(http, "/saya/masuk", "_csrf=" + form + "&telepon=" + phone.replace(" ", "+"));
    }

    private HttpResponse<String> post(HttpClient http, String path, String body) {
        return send(http, HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /** Without what differs by chance: tickets and tokens of forms. */
    private static String same(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
