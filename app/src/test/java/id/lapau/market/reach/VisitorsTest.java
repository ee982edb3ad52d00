package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Moment DEED = new Moment(DAY, UUID.randomUUID(), null, "VIEW");

    @Test
    void the_same_visitor_at_the_same_page_counts_again_after_half_an_hour() {
        var visitors = new Visitors();
        assertThat(visitors.first("10.0.0.1 Firefox", DEED, NOW)).isTrue();
        assertThat(visitors.first("10.0.0.1 Firefox", DEED, NOW.plusSeconds(20))).isFalse();
        assertThat(visitors.first("10.0.0.2 Firefox", DEED, NOW)).isTrue();
        assertThat(visitors.first("10.0.0.1 Firefox", new Moment(DAY, DEED.shop(), UUID.randomUUID(), "VIEW"), NOW)).isTrue();
        assertThat(visitors.first("10.0.0.1 Firefox", DEED, NOW.plus(Visitors.APART))).isTrue();
    }

    @Test
    void a_new_day_knows_nobody() {
        var visitors = new Visitors();
        visitors.first("10.0.0.1 Firefox", DEED, NOW);
        assertThat(visitors.first("10.0.0.1 Firefox", new Moment(DAY.plusDays(1), DEED.shop(), null, "VIEW"), NOW.plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(visitors.first("10.0.0.1 Firefox", DEED, NOW.plus(Duration.ofMinutes(2)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "facebookexternalhit/1.1", "WhatsApp/2.23.20.0", "curl/8.4.0", "", "TelegramBot (like TwitterBot)",
            "Mozilla/5.0 (compatible; bingbot/2.0)", "python-requests/2.31", "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0"})
    void programs_are_no_visitors(String agent) {
        assertThat(Robots.isOne(agent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36", "Mozilla/5.0 (Linux; U; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/119.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.1 Mobile/15E148 Safari/604.1 [FBAN/FBIOS]", "Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12.423 Version/12.16"})
    void telephones_are(String agent) {
        assertThat(Robots.isOne(agent)).isFalse();
    }

    @Test
    void nothing_that_is_counted_at_once_is_lost() throws Exception {
        var buffer = new TallyBuffer();
        try (var people = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 10_000).forEach(_ -> people.submit(() -> buffer.add(DEED, 1)));
        }
        assertThat(buffer.take()).containsOnly(java.util.Map.entry(DEED, 10_000));
        assertThat(buffer.take()).isEmpty();
    }
}
