package id.lapau.market.reach;

import id.lapau.platform.Vault;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a demonstration's past: one invented buyer stands for all, and each month of the last quarter sold more. */
@Repository
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoHistoryBook {

    private static final String BUYER = "Pembeli contoh";
    private static final String PHONE = "6281231999999";

    /** Shops that are open, in the order of their addresses, each with its first product on sale. */
    private static final String SHOPS = """
            shop as (select id, (row_number() over (order by slug))::int as n, decided_at::date as opened from market.shop where state = 'LIVE'),
            goods as (select p.*, (row_number() over (partition by p.shop order by p.slug))::int as place from market.product p where p.state = 'LIVE')
            """;

    private final JdbcClient sql;
    private final Vault vault;

    DemoHistoryBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    boolean any() {
        return sql.sql("select exists (select from market.customer_order where number like 'PB/CONTOH/%')").query(Boolean.class).single();
    }

    void orders(LocalDate today) {
        sql.sql("with " + SHOPS + """
                , moment as (
                    select s.id as shop, s.n, m, e, (:today::date - 5 - m * 30 - (s.n * 7 + e * 11) % 29) as day
                    from shop s, generate_series(0, 15) m, generate_series(1, 2) e where (s.n + m * 3 + e) % (case when m < 3 then 2 else 3 end) = 0 and (e = 1 or s.n % 4 = 0)),
                placed as (
                    insert into market.customer_order (number, shop, token_hash, name_sealed, phone_sealed, state, placed_at, answered_at, ready_at, handed_at, received_at, ended_at, version)
                    select 'PB/CONTOH/' || to_char(row_number() over (order by m.day, m.n, m.e), 'FM000000'), m.shop, sha256(convert_to('contoh ' || m.n || ' ' || m.m || ' ' || m.e, 'UTF8')), :name, :phone, 'RECEIVED',
                        m.day + time '09:00', m.day + time '10:30', m.day + time '15:00', m.day + 1 + time '09:00', m.day + 1 + time '12:00', m.day + 1 + time '12:00', 4
                    from moment m join shop s on s.id = m.shop where m.day > s.opened returning id, shop, number)
                insert into market.customer_order_line (customer_order, product, name, unit, price, quantity)
                select o.id, g.id, g.name, g.unit, g.price, 1 + right(o.number, 2)::int % 3 from placed o join goods g on g.shop = o.shop and g.place <= 1 + right(o.number, 1)::int % 2
                """).param("today", today).param("name", vault.seal(BUYER)).param("phone", vault.seal(PHONE)).update();
    }

    void enquiries(LocalDate today) {
        sql.sql("with " + SHOPS + """
                insert into market.enquiry (shop, product, token_hash, name_sealed, phone_sealed, question, answer, state, asked_at, answered_at, ended_at)
                select s.id, g.id, sha256(convert_to('tanya ' || s.n || ' ' || m, 'UTF8')), :name, :phone, 'Apakah bisa dikirim ke luar kabupaten?', 'Bisa, lewat ekspedisi. Ongkos kirim ditanggung pembeli.', 'ANSWERED',
                    :today::date - 4 - m * 30 - s.n % 25 + time '10:00', :today::date - 4 - m * 30 - s.n % 25 + time '13:00', :today::date - 4 - m * 30 - s.n % 25 + time '13:00'
                from shop s join goods g on g.shop = s.id and g.place = 1, generate_series(0, 12) m where (s.n + m) % 5 = 0 and :today::date - 5 - m * 30 - s.n % 25 > s.opened
                """).param("today", today).param("name", vault.seal(BUYER)).param("phone", vault.seal(PHONE)).update();
    }
}
