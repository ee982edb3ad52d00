package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.lapau.market.reach.Goods.Picture;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedRulesTest {

    private static final UnaryOperator<String> ADDRESS = path -> "https://lapau.example.go.id" + path;
    private static final List<String> HOSTILE = List.of("</g:title><script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0", "\"a\",\"b\"", "a\r\nb\tc", "&amp;&#0;\u0000\u0007", "\uD800", "\uFFFE", "\u202Egpj",
            "🍛".repeat(200), "<img src=x onerror=alert(1)>", "kata ".repeat(3_000), "Keripik <b>tebal</b> 5 < 6", "@SUM(1)", "\uFEFFawal", "ͥ".repeat(50), "\uE000", "<!-- -->", "'; drop table market.product; --");

    @Property(tries = 80)
    void whatever_an_owner_types_both_catalogues_stay_valid(@ForAll("shops") List<Goods> goods) {
        assertThat(GoogleRules.faults(written(Feed.GOOGLE, goods.stream()))).isEmpty();
        assertThat(MetaRules.faults(written(Feed.META, goods.stream()))).isEmpty();
    }

    @Provide
    Arbitrary<List<Goods>> shops() {
        var text = Arbitraries.oneOf(Arbitraries.of(HOSTILE), Arbitraries.strings().ofMinLength(2).ofMaxLength(300)).map(each -> "X " + each);
        return Combinators.combine(text, text, text, Arbitraries.longs().between(1, 10_000_000_000L), Arbitraries.integers().between(-1, 3), Arbitraries.integers().between(0, 365))
                .as((name, about, shop, price, stock, days) -> goods(name, about, shop, price, stock < 0 ? null : stock, days, photos(3))).list().ofMinSize(1).ofMaxSize(4);
    }

    private static List<Picture> photos(int number) {
        return IntStream.range(0, number).mapToObj(_ -> new Picture(UUID.randomUUID(), 1280, 960)).toList();
    }

    private static Goods goods(String name, String about, String shop, long price, @Nullable Integer stock, int days, List<Picture> photos) {
        return new Goods(UUID.randomUUID(), "keripik-balado", name, about, "keripik", "makanan", List.of("Makanan", "Keripik dan kerupuk"), price, "bungkus", stock, days, 250, "2061310010001-28", "", "",
                "dapur-uni", shop, "13.10.04.2001", "Sitiung", photos);
    }

    private static byte[] written(Feed feed, Stream<Goods> goods) {
        var out = new ByteArrayOutputStream();
        feed.write(goods, ADDRESS, out);
        return out.toByteArray();
    }

    @Test
    void a_validator_that_finds_nothing_would_be_no_validator() {
        var sound = new String(written(Feed.GOOGLE, Stream.of(goods("Keripik", "Renyah", "Dapur Uni", 15_000, 3, 0, photos(1)))), StandardCharsets.UTF_8);
        assertThat(sound).contains("<g:price>15000.00 IDR</g:price>", "<g:availability>in_stock</g:availability>", "https://lapau.example.go.id/lapak/dapur-uni/keripik-balado");
        for (var broken : List.of(sound.replace("15000.00 IDR", "Rp 15.000"), sound.replace("in_stock", "ada"), sound.replace("<g:condition>new</g:condition>", ""), sound.replace("<g:title>Keripik", "<g:title>" + "k".repeat(151)),
                sound.replace("Renyah", "&lt;b&gt;"), sound.replace("https://", "/"), sound.replace("</item>", ""))) assertThat(GoogleRules.faults(broken.getBytes(StandardCharsets.UTF_8))).as(broken).isNotEmpty();
        var csv = new String(written(Feed.META, Stream.of(goods("Keripik", "Renyah", "Dapur Uni", 15_000, 3, 0, photos(1)))), StandardCharsets.UTF_8);
        for (var broken : List.of(csv.replace("15000 IDR", "15.000"), csv.replace("in stock", "in_stock"), csv.replace("Keripik,Renyah", ",Renyah"), csv.replace("Dapur Uni", ""))) assertThat(MetaRules.faults(broken.getBytes(StandardCharsets.UTF_8))).as(broken).isNotEmpty();
    }

    @Test
    void what_is_made_to_order_says_how_long_it_takes_and_what_is_sold_out_says_so() {
        var google = new String(written(Feed.GOOGLE, Stream.of(goods("Mukena", "", "Dapur Uni", 1, null, 5, photos(1)), goods("Habis", "", "Dapur Uni", 1, 0, 0, photos(1)))), StandardCharsets.UTF_8);
        assertThat(google).containsSubsequence("in_stock", "<g:max_handling_time>5<", "out_of_stock");
        var meta = new String(written(Feed.META, Stream.of(goods("Mukena", "", "Dapur Uni", 1, null, 5, photos(1)), goods("Habis", "", "Dapur Uni", 1, 0, 0, photos(1)))), StandardCharsets.UTF_8);
        assertThat(meta).containsSubsequence("available for order", "out of stock");
    }

    @Test
    void what_has_no_photo_large_enough_or_is_a_service_stays_out_of_the_catalogues_and_in_the_open_list() {
        var small = goods("Kecil", "", "Dapur Uni", 1, 1, 0, List.of(new Picture(UUID.randomUUID(), 640, 400)));
        var none = goods("Tanpa", "", "Dapur Uni", 1, 1, 0, List.of());
        assertThat(new String(written(Feed.GOOGLE, Stream.of(small, none)), StandardCharsets.UTF_8)).contains("Kecil").doesNotContain("Tanpa");
        assertThat(new String(written(Feed.META, Stream.of(small, none)), StandardCharsets.UTF_8).lines()).hasSize(1);
        var open = CsvReader.builder().ofNamedCsvRecord(new String(written(Feed.OPEN, Stream.of(small, none)), StandardCharsets.UTF_8)).stream().toList();
        assertThat(open).extracting(row -> row.getField("nama")).containsExactly("Kecil", "Tanpa");
        assertThat(open.getLast().getField("foto_url")).isEmpty();
    }

    @Test
    void any_number_of_products_is_written_one_after_the_other() {
        for (var feed : Feed.values()) {
            var made = new AtomicInteger();
            var held = new ArrayList<Integer>();
            var out = new OutputStream() {
                private int written;

                @Override public void write(int b) {
                    written++;
                }

                @Override public void write(byte[] bytes, int from, int length) {
                    if (written / 1_000_000 < (written += length) / 1_000_000) held.add(made.get());
                }
            };
            feed.write(IntStream.range(0, 20_000).mapToObj(number -> {
                made.incrementAndGet();
                return goods("Keripik " + number, "Renyah", "Dapur Uni", 15_000, 3, 0, photos(1));
            }), ADDRESS, out);
            assertThat(held.getFirst()).as("products made when the first megabyte of %s went out", feed).isLessThan(10_000);
            assertThat(made).hasValue(20_000);
        }
    }
}
