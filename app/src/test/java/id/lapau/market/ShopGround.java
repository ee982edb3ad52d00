package id.lapau.market;

import id.lapau.platform.Photo;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows on which a test of the shop front stands: owners, their businesses, live shops and products, as the steps before would have written them. */
public final class ShopGround {

    public static final String SITIUNG = "13.10.04.2001";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient sql;
    private final Vault vault;

    public ShopGround(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A live shop with what it belongs to; for {@code TestOwners.signIn} the person. */
    public record Shop(UUID person, UUID business, UUID id, String slug, String name) {}

    public record Product(UUID id, String slug, String name) {}

    /** A person of the registry with a telephone. */
    public UUID person(String name) {
        return sql.sql("insert into registry.person (name, name_normal, name_sound, phone_sealed, phone_hash, nagari, created_at) values (:name, upper(:name), upper(:name), :sealed, :hash, :nagari, now()) returning id")
                .param("name", name).param("sealed", vault.seal("6281270000" + NUMBER.get())).param("hash", vault.fingerprint("6281270000" + NUMBER.getAndIncrement()))
                .param("nagari", SITIUNG).query(UUID.class).single();
    }

    public UUID business(UUID person, String name) {
        return sql.sql("insert into registry.business (owner, name, line, nagari, created_at) values (:owner, :name, 'Makanan', :nagari, now()) returning id")
                .param("owner", person).param("name", name).param("nagari", SITIUNG).query(UUID.class).single();
    }

    /** A live shop of a new owner and business in Sitiung, with a WhatsApp number and open every day from 08.00 to 17.00. */
    public Shop shop(String name) {
        return shop(name, SITIUNG, "LIVE");
    }

    /** @param state name of a ShopState */
    public Shop shop(String name, String nagari, String state) {
        var person = person("Pemilik " + name);
        var business = business(person, name);
        var slug = slug(name);
        var id = sql.sql("""
                insert into market.shop (business, slug, name, about, nagari, address, whatsapp_sealed, delivery, state, created_at, submitted_at, decided_at)
                values (:business, :slug, :name, 'Buatan sendiri.', :nagari, 'Jorong Pasar', :whatsapp, 'Diantar di dalam nagari', :state, now(), now(), now()) returning id
                """).param("business", business).param("slug", slug).param("name", name).param("nagari", nagari).param("whatsapp", vault.seal("6281374000001")).param("state", state)
                .query(UUID.class).single();
        sql.sql("insert into market.opening (shop, weekday, opens, closes) select :shop, day, '08:00', '17:00' from generate_series(1, 7) day").param("shop", id).update();
        return new Shop(person, business, id, slug, name);
    }

    /** Keripik of 25.000 rupiah the bungkus, live, with this stock; null for made to order within 3 days. */
    public Product product(Shop shop, String name, @Nullable Integer stock) {
        return product(shop, name, "keripik", 25_000, stock, "LIVE");
    }

    /** @param state name of a ProductState */
    public Product product(Shop shop, String name, String category, long price, @Nullable Integer stock, String state) {
        var slug = slug(name);
        var id = sql.sql("""
                insert into market.product (shop, slug, name, about, category, price, unit, stock, lead_days, state, created_at, changed_at)
                values (:shop, :slug, :name, 'Renyah dan gurih.', :category, :price, 'bungkus', :stock, :lead, :state, now(), now()) returning id
                """).param("shop", shop.id()).param("slug", slug).param("name", name).param("category", category).param("price", price).param("stock", stock)
                .param("lead", stock == null ? 3 : 0).param("state", state).query(UUID.class).single();
        return new Product(id, slug, name);
    }

    /** A picture of a product, or of the shop itself when {@code product} is null. */
    public UUID photo(Shop shop, @Nullable UUID product) {
        return sql.sql("""
                insert into market.photo (shop, product, position, alt, large, small, width, height, created_at)
                values (:shop, :product, 1, 'Gambar', :large, :small, 1280, 960, now()) returning id
                """).param("shop", shop.id()).param("product", product).param("large", picture(1280, 960)).param("small", picture(480, 360)).query(UUID.class).single();
    }

    /** As {@link #photo}, with a photo as lively as those of real food, read as an upload is; {@code position} from 1. */
    public UUID livelyPhoto(Shop shop, @Nullable UUID product, int position) {
        var painted = Lively.PAINTED;
        return sql.sql("""
                insert into market.photo (shop, product, position, alt, large, small, width, height, created_at)
                values (:shop, :product, :position, 'Keripik di atas tampah', :large, :small, :width, :height, now()) returning id
                """).param("shop", shop.id()).param("product", product).param("position", position).param("large", painted.large().jpeg()).param("small", painted.small().jpeg())
                .param("width", painted.large().width()).param("height", painted.large().height()).query(UUID.class).single();
    }

    private static final class Lively {
        private static final Photo.Reading.Painted PAINTED = painted();

        private static Photo.Reading.Painted painted() {
            try {
                return (Photo.Reading.Painted) Photo.reading(PhotoTest.lively(1600, 1200));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] picture(int width, int height) {
        try {
            return PhotoTest.picture("jpeg", width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "-" + NUMBER.incrementAndGet();
    }
}
