package id.lapau.market.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How rows become shops. */
final class ShopRows {

    static final String SELECT = """
            select s.id, s.business, s.slug, s.name, s.about, s.nagari, s.address, s.latitude, s.longitude, s.whatsapp_sealed is not null as whatsapp, s.delivery, s.state,
                s.changed_at, (select string_agg(o.weekday || ' ' || o.opens || ' ' || o.closes, ';' order by o.weekday) from market.opening o where o.shop = s.id) as hours,
                f.id as photo, f.alt, f.width, f.height
            from market.shop s left join lateral (select * from market.photo p where p.shop = s.id and p.product is null order by p.position, p.id limit 1) f on true
            """;

    private ShopRows() {}

    static ShopView shop(ResultSet row, int number) throws SQLException {
        return new ShopView(row.getObject("id", UUID.class), row.getObject("business", UUID.class), row.getString("slug"), row.getString("name"), row.getString("about"),
                row.getString("nagari"), row.getString("address"), row.getObject("latitude", Double.class), row.getObject("longitude", Double.class), row.getBoolean("whatsapp"),
                row.getString("delivery"), ShopState.valueOf(row.getString("state")), hours(row.getString("hours")), photo(row), row.getTimestamp("changed_at").toInstant());
    }

    private static List<Opening> hours(@Nullable String written) {
        return written == null ? List.of() : Stream.of(written.split(";")).map(day -> day.split(" "))
                .map(day -> new Opening(DayOfWeek.of(Integer.parseInt(day[0])), LocalTime.parse(day[1]), LocalTime.parse(day[2]))).toList();
    }

    private static @Nullable PhotoView photo(ResultSet row) throws SQLException {
        var id = row.getObject("photo", UUID.class);
        return id == null ? null : new PhotoView(id, row.getString("alt"), row.getInt("width"), row.getInt("height"));
    }
}
