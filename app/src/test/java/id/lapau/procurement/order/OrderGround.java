package id.lapau.procurement.order;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Recognition;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makers, goods, places, packages and approved allocations for tests, written straight into the tables; NIKs of the district 131099, which does not exist. */
public final class OrderGround {

    private static final String SITIUNG = "13.10.04.2001";

    private final JdbcClient sql;
    private final Registry registry;

    public OrderGround(JdbcClient sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** Businesses of owners number {@code from} to {@code from + count - 1}, each with a telephone. */
    public List<UUID> makers(int from, int count) {
        var seen = IntStream.range(from, from + count).mapToObj(OrderGround::sighting).toList();
        return registry.recogniseAll(seen, Actor.SYSTEM).stream().map(Recognition::business).map(business -> business.value()).toList();
    }

    private static Sighting sighting(int number) {
        var nagari = new RegionCode(SITIUNG);
        var name = "Penjahit " + (char) ('A' + number % 26) + (char) ('a' + number / 26 % 26) + " Nomor" + number;
        var nik = new Nik("131099" + (number % 28 + 41) + "0786" + "%04d".formatted(number + 1));
        var person = new PersonFacts(name, nik, null, LocalDate.of(1986, 7, number % 28 + 1), PhoneNumber.read("0813" + (40000000 + number)).orElseThrow(), "Jorong Pasar", nagari);
        return new Sighting(person, new BusinessFacts("Jahit " + number, "", "Jorong Pasar", nagari, "", "", Rupiah.million(100), null, LocalDate.of(2020, 10, 22)), Source.row("Penjahit.xlsx", "Sheet1", number));
    }

    public UUID item(String name) {
        return sql.sql("""
                insert into procurement.item (code, name, unit, specification, standard, lines, created_at) values (:code, :name, 'lembar', 'Dua lapis katun', 'SNI 8914:2020 tipe A', 'jahit', now()) returning id
                """).param("code", "UJI-" + UUID.randomUUID()).param("name", name).query(UUID.class).single();
    }

    public UUID place(String name) {
        return sql.sql("insert into procurement.place (name, address) values (:name, 'Jalan Contoh 1') returning id").param("name", name + " " + UUID.randomUUID().toString().substring(0, 8)).query(UUID.class).single();
    }

    /** A package that is shared out. */
    public UUID packageOf(String title) {
        return sql.sql("""
                insert into procurement.package (number, title, state, created_at) values (:number, :title, 'ALLOCATED', now()) returning id
                """).param("number", "PKT/UJI/" + UUID.randomUUID().toString().substring(0, 8)).param("title", title).query(UUID.class).single();
    }

    public UUID line(UUID packageId, UUID item, UUID place, int quantity, LocalDate deadline, long ceiling) {
        return sql.sql("""
                insert into procurement.package_line (package, item, place, quantity, deadline, ceiling) values (:package, :item, :place, :quantity, :deadline, :ceiling) returning id
                """).param("package", packageId).param("item", item).param("place", place).param("quantity", quantity).param("deadline", deadline).param("ceiling", ceiling).query(UUID.class).single();
    }

    /** An approved allocation of one line: pieces by business, all at one price. */
    public UUID approved(UUID packageId, UUID line, Map<UUID, Integer> pieces, long price) {
        long cost = pieces.values().stream().mapToLong(each -> each * price).sum();
        var id = sql.sql("""
                insert into procurement.allocation (package, round, state, input_hash, input, cost, cheapest, made_at, approved_at)
                values (:package, 1, 'APPROVED', '\\x00', '{}', :cost, :cost, now(), now()) returning id
                """).param("package", packageId).param("cost", cost).query(UUID.class).single();
        pieces.forEach((business, quantity) -> share(id, line, business, quantity, price));
        return id;
    }

    public void share(UUID allocation, UUID line, UUID business, int quantity, long price) {
        sql.sql("insert into procurement.share (allocation, package_line, business, quantity, price, why) values (:allocation, :line, :business, :quantity, :price, '{}')").param("allocation", allocation)
                .param("line", line).param("business", business).param("quantity", quantity).param("price", price).update();
    }
}
