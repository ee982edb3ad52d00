package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.OfficeTime;
import id.lapau.market.ShopGround;
import id.lapau.market.find.Found.Facet;
import id.lapau.market.shop.Categories;
import id.lapau.market.shop.ProductView;
import id.lapau.market.shop.Products;
import id.lapau.platform.Vault;
import id.lapau.testing.LapauTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class SearchTest {

    @Autowired Search search;
    @Autowired WordBook words;
    @Autowired Products products;
    @Autowired Categories categories;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;
    @Autowired TransactionTemplate transactions;

    private ShopGround ground;

    @BeforeEach void open() {
        ground = new ShopGround(sql, vault);
        search.forget();
    }

    private List<String> names(String text) {
        return search.find(Asked.EVERYTHING.saying(text), "id").products().stream().map(ProductView::name).toList();
    }

    @Test
    void word_forms_synonyms_minang_and_english_find_the_same() {
        var shop = ground.shop("Dapur Kata");
        var rendang = ground.product(shop, "Rendang Daging Sapi", "rendang", 120_000, 5, "LIVE");
        var sewing = ground.product(shop, "Jasa jahitan gamis", "jasa-jahit", 80_000, null, "LIVE");
        ground.product(shop, "Masker kain dua lapis", "pakaian", 5_000, 100, "LIVE");
        ground.product(shop, "Gula merah cetak", "gula-merah", 20_000, 9, "LIVE");
        for (var asked : List.of("rendang", "randang", "RENDANG daging", "rendangnya", "rendang sapi")) assertThat(names(asked)).as(asked).contains(rendang.name());
        for (var asked : List.of("menjahit", "penjahit", "dijahit", "jubah jahit")) assertThat(names(asked)).as(asked).contains(sewing.name());
        for (var asked : List.of("penutup mulut", "mask", "maskernya")) assertThat(names(asked)).as(asked).contains("Masker kain dua lapis");
        ground.product(shop, "Sayur paku, hasil kriya tangan", "sayur-buah", 4_000, 9, "LIVE");
        for (var terms : sql.sql("select array_to_string(terms, ' ') from market.synonym").query(String.class).list()) search.find(Asked.EVERYTHING.saying(terms), "id");
        for (var asked : List.of("vegetables", "sayuran", "handicraft", "kerajinan tangan")) assertThat(names(asked)).as(asked).contains("Sayur paku, hasil kriya tangan");
        for (var asked : List.of("gula aren", "palm sugar", "gula saka")) assertThat(names(asked)).as(asked).contains("Gula merah cetak");
    }

    @Test
    void a_term_of_several_words_finds_products_written_before_it_and_after_it_where_its_words_stand_side_by_side() {
        var shop = ground.shop("Dapur Istilah");
        ground.product(shop, "Bingka bakar pertama", 5);
        sql.sql("insert into market.synonym (terms) values (array['kambuik', 'bingka bakar', 'bingka kukus'])").update();
        search.forget();
        ground.product(shop, "Bingka kukus kedua", 5);
        var described = ground.product(shop, "Kotak istilah", 5);
        sql.sql("update market.product set about = 'Isi: bingka bakar.' where id = :id").param("id", described.id()).update();
        ground.product(shop, "Bingka gula bakar", 5);
        assertThat(names("kambuik")).containsExactlyInAnyOrder("Bingka bakar pertama", "Bingka kukus kedua", "Kotak istilah").last().isEqualTo("Kotak istilah");
        sql.sql("update market.synonym set terms = array['kambuik', 'bingka gula'] where 'kambuik' = any (terms)").update();
        search.forget();
        assertThat(names("kambuik")).containsExactly("Bingka gula bakar");
        assertThat(names("bingka bakar")).contains("Bingka bakar pertama", "Bingka gula bakar");
        sql.sql("delete from market.synonym where 'kambuik' = any (terms)").update();
        search.forget();
        assertThat(names("kambuik")).isEmpty();
    }

    @Test
    void one_or_two_letters_wrong_find_and_the_page_says_what_was_meant() {
        var shop = ground.shop("Dapur Salah Ketik");
        ground.product(shop, "Lempuk Durian Kambajo", "camilan", 35_000, 5, "LIVE");
        for (var typed : List.of("lempuk kambajp", "lmepuk kambajo", "lempukk kambajo", "kambjo", "kambaajo", "ksmbajp")) {
            var found = search.find(Asked.EVERYTHING.saying(typed), "id");
            assertThat(found.products()).as(typed).extracting(ProductView::name).contains("Lempuk Durian Kambajo");
            assertThat(found.meant()).as(typed).isNotNull();
        }
        assertThat(search.find(Asked.EVERYTHING.saying("lempuk kambajo"), "id").meant()).isNull();
    }

    @Test
    void what_is_called_so_stands_before_what_is_called_so_by_a_synonym_and_what_is_only_described_so() {
        var shop = ground.shop("Dapur Urutan");
        var described = ground.product(shop, "Bingkisan Urutan", 5);
        sql.sql("update market.product set about = 'Berisi galamai.' where id = :id").param("id", described.id()).update();
        ground.product(shop, "Dodol Urutan", 5);
        ground.product(shop, "Galamai Urutan", 0);
        assertThat(names("galamai urutan")).containsExactly("Galamai Urutan", "Dodol Urutan", "Bingkisan Urutan");
    }

    @Test
    void words_that_never_stand_together_find_what_holds_one_of_them_and_nonsense_finds_nothing() {
        var shop = ground.shop("Dapur Sebagian");
        ground.product(shop, "Wajik Kamboja", "kue", 9_000, 5, "LIVE");
        ground.product(shop, "Tikar Purun", "anyaman", 90_000, 5, "LIVE");
        var found = search.find(Asked.EVERYTHING.saying("wajik purun"), "id");
        assertThat(found.any()).isTrue();
        assertThat(found.products()).extracting(ProductView::name).containsExactlyInAnyOrder("Wajik Kamboja", "Tikar Purun");
        assertThat(search.find(Asked.EVERYTHING.saying("qqxqqzvv"), "id").total()).isZero();
        assertThat(search.find(Asked.EVERYTHING.saying("' | !( :* -- ;"), "id").total()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_is_hidden_paused_or_gone_is_never_found_and_what_comes_back_is() {
        var shop = ground.shop("Dapur Tersembunyi");
        var product = ground.product(shop, "Galendo Zubaidah", 5);
        assertThat(names("galendo zubaidah")).hasSize(1);
        change("update market.shop set state = 'PAUSED' where id = ?", shop.id());
        assertThat(names("galendo zubaidah")).isEmpty();
        assertThat(entries("galendo")).isZero();
        change("update market.shop set state = 'LIVE' where id = ?", shop.id());
        assertThat(names("galendo zubaidah")).hasSize(1);
        change("update market.product set state = 'HIDDEN' where id = ?", product.id());
        assertThat(entries("galendo")).isZero();
        change("update market.product set state = 'LIVE', name = 'Serundeng Zubaidah' where id = ?", product.id());
        assertThat(names("galendo zubaidah")).doesNotContain("Galendo Zubaidah");
        assertThat(names("serundeng zubaidah")).hasSize(1);
        change("update market.shop set state = 'CLOSED' where id = ?", shop.id());
        assertThat(names("serundeng zubaidah")).isEmpty();
    }

    private void change(String statement, Object id) {
        sql.sql(statement).param(id).update();
    }

    private long entries(String stem) {
        return sql.sql("select count(*) from market.search_entry where words @@ :stem::tsquery").param("stem", stem).query(Long.class).single();
    }

    @Test
    void a_product_written_while_its_shop_is_being_closed_is_not_found() throws InterruptedException {
        var shop = ground.shop("Dapur Berbarengan");
        var writer = new Thread(() -> ground.product(shop, "Sukade Berbareng", 3));
        transactions.executeWithoutResult(_ -> {
            change("update market.shop set state = 'PAUSED' where id = ?", shop.id());
            writer.start();
            try {
                writer.join(400);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.join();
        assertThat(entries("sukade")).isZero();
    }

    @Test
    void the_last_piece_gone_the_product_is_no_longer_in_stock() {
        var shop = ground.shop("Dapur Habis");
        var product = ground.product(shop, "Rakik Maninjau", 1);
        var inStock = new Asked("rakik maninjau", "", "", null, null, false, true, Sorting.RELEVANCE, 1);
        assertThat(search.find(inStock, "id").total()).isOne();
        transactions.executeWithoutResult(_ -> products.take(product.id(), 1));
        assertThat(search.find(inStock, "id").total()).isZero();
        assertThat(names("rakik maninjau")).hasSize(1);
    }

    @Test
    void the_hour_of_closing_is_closed_and_the_hour_of_opening_is_open() {
        var shop = ground.shop("Dapur Jam");
        ground.product(shop, "Kolang Tigo Jam", 5);
        sql.sql("update market.opening set opens = '09:00', closes = '10:00' where shop = :shop").param("shop", shop.id()).update();
        assertThat(List.of(openAt("08:59:59"), openAt("09:00"), openAt("09:59:59"), openAt("10:00"))).containsExactly(0, 1, 1, 0);
    }

    private int openAt(String hour) {
        var at = OfficeTime.at(LocalDate.of(2026, 11, 26), LocalTime.parse(hour));
        var book = new SearchBook(sql, Clock.fixed(at, java.time.ZoneOffset.UTC));
        var asked = new Asked("kolang tigo jam", "", "", null, null, true, false, Sorting.RELEVANCE, 1);
        return new Search(words, book, products, categories).find(asked, "id").total();
    }

    @Test
    void pages_repeat_and_lose_nothing_in_any_order_and_counts_agree() {
        var first = ground.shop("Dapur Banyak");
        var second = ground.shop("Dapur Lain", "13.10.01.2002", "LIVE");
        for (int n = 0; n < 31; n++) ground.product(n % 2 == 0 ? first : second, "Perkedel Bungo " + n, n % 3 == 0 ? "kue" : "camilan", 10_000 + n % 4 * 1_000, 3, "LIVE");
        for (var sorting : Sorting.values()) {
            var seen = new ArrayList<ProductView>();
            var asked = new Asked("perkedel bungo", "", "", null, null, false, false, sorting, 1);
            for (int page = 1; page <= search.find(asked, "id").pages(); page++) seen.addAll(search.find(asked.onPage(page), "id").products());
            assertThat(seen).as(sorting.name()).extracting(ProductView::id).hasSize(31).doesNotHaveDuplicates();
            if (sorting == Sorting.CHEAP) assertThat(seen).extracting(each -> each.price().amount()).isSorted();
            assertThat(search.find(asked, "id").products()).isEqualTo(search.find(asked, "id").products());
        }
        var found = search.find(Asked.EVERYTHING.saying("perkedel bungo"), "id");
        assertThat(found.categories().stream().filter(each -> each.parent() == null).mapToInt(Facet::count).sum()).isEqualTo(31);
        for (var place : found.places()) assertThat(search.find(found.asked().at(place.code()), "id").total()).isEqualTo(place.count());
        for (var kind : found.categories()) assertThat(search.find(found.asked().in(kind.code()), "id").total()).isEqualTo(kind.count());
        var priced = new Asked("perkedel bungo", "", "", 11_000L, 12_000L, false, false, Sorting.RELEVANCE, 1);
        assertThat(search.find(priced, "id").products()).isNotEmpty().allSatisfy(each -> assertThat(each.price().amount()).isBetween(11_000L, 12_000L));
    }

    @Test
    void built_anew_everything_is_as_it_was() {
        ground.product(ground.shop("Dapur Ulang"), "Kipang Ulang, gula aren dan gula saka", 3);
        var before = sql.sql("select product || words::text from market.search_entry order by product").query(String.class).list();
        assertThat(before).anyMatch(each -> each.contains("'gula aren':1A"));
        assertThat(words.rebuild()).isEqualTo(before.size());
        assertThat(sql.sql("select product || words::text from market.search_entry order by product").query(String.class).list()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from market.synonym where cardinality(forms) <> cardinality(terms) or array_position(forms, null) is not null or exists (select from unnest(terms) t where t <> btrim(t) or t = '')").query(Long.class).single()).isZero();
    }
}
