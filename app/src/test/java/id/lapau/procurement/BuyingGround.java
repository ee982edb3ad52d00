package id.lapau.procurement;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of buying stand on: invented makers, an office with its buyer, the catalogue that the migration brings. */
public final class BuyingGround {

    public static final Officer RINA = new Officer(UUID.randomUUID(), "Rina", Role.VERIFIER, null);
    public static final Officer KEPALA = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    public static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Hendra", Role.AUDITOR, null);

    private static final String SITIUNG = "13.10.04.2001";

    private BuyingGround() {}

    /** Businesses of owners number {@code from} to {@code from + count - 1} who sew, each with a telephone. */
    public static List<UUID> makers(Registry registry, int from, int count) {
        return makers(registry, from, count, "Jahit masker dan pakaian", SITIUNG);
    }

    /** @param nagari code; one outside of 13.10 is of another regency */
    public static List<UUID> makers(Registry registry, int from, int count, String line, String nagari) {
        var seen = IntStream.range(from, from + count).mapToObj(number -> sighting(number, line, nagari)).toList();
        return registry.recogniseAll(seen, Actor.SYSTEM).stream().map(each -> each.business().value()).toList();
    }

    /** Of the owner of this number. */
    public static String nik(int number) {
        return "131099" + (number % 28 + 41) + "0685" + "%04d".formatted(number + 1);
    }

    private static Sighting sighting(int number, String line, String nagari) {
        var nik = new Nik(nik(number));
        var where = new RegionCode(nagari);
        var name = "Penjahit " + (char) ('A' + number % 26) + (char) ('a' + number / 26 % 26) + " Nomor" + number;
        var person = new PersonFacts(name, nik, null, LocalDate.of(1985, 6, number % 28 + 1), PhoneNumber.read("0813" + (40000000 + number)).orElseThrow(), "Jorong Pasar", where);
        return new Sighting(person, new BusinessFacts(line, "Usaha " + number, "Jorong Pasar", where, "", "", Rupiah.million(50), null, LocalDate.of(2020, 10, 22)),
                Source.row("Pengrajin.xlsx", "Sheet1", number));
    }

    public static UUID item(JdbcClient sql, String code) {
        return sql.sql("select id from procurement.item where code = :code").param("code", code).query(UUID.class).single();
    }

    /** The number-th office of a wali nagari, from 0. */
    public static UUID place(JdbcClient sql, int number) {
        return sql.sql("select id from procurement.place where nagari is not null order by nagari offset :n limit 1").param("n", number).query(UUID.class).single();
    }

    /** An office of this name with a buyer of its own. */
    public static Officer buyer(JdbcClient sql, String office) {
        var id = sql.sql("insert into procurement.office (name, created_at) values (:name, now()) returning id").param("name", office).query(UUID.class).single();
        var account = sql.sql("insert into identity.app_user (username, display_name, password_hash, role) values (:user, :name, 'x', 'BUYER') returning id")
                .param("user", "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20)).param("name", "Pembeli " + office).query(UUID.class).single();
        sql.sql("insert into procurement.office_member (account, office) values (:account, :office)").param("account", account).param("office", id).update();
        return new Officer(account, "Pembeli " + office, Role.BUYER, null);
    }

    /** The office of a buyer. */
    public static UUID officeOf(JdbcClient sql, Officer buyer) {
        return sql.sql("select office from procurement.office_member where account = :id").param("id", buyer.id()).query(UUID.class).single();
    }
}
