package id.lapau.procurement.need;

import id.lapau.procurement.need.BuyingOffice.Member;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offices that ask for goods, and the accounts that act for them. */
@Repository
class OfficeBook {

    private final JdbcClient sql;

    OfficeBook(JdbcClient sql) {
        this.sql = sql;
    }

    private record Belongs(UUID office, Member member) {}

    List<BuyingOffice> all() {
        var members = sql.sql("select m.office, u.id, u.username, u.display_name from procurement.office_member m join identity.app_user u on u.id = m.account order by u.display_name")
                .query((row, _) -> new Belongs(row.getObject("office", UUID.class), new Member(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name")))).list()
                .stream().collect(Collectors.groupingBy(Belongs::office, Collectors.mapping(Belongs::member, Collectors.toList())));
        return sql.sql("select id, name, address, signatory, gone_at is not null as gone from procurement.office order by gone_at nulls first, lower(name)")
                .query((row, _) -> new BuyingOffice(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"), row.getString("signatory"), row.getBoolean("gone"),
                        members.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    Optional<BuyingOffice> find(UUID id) {
        return all().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    /** Id to name, of those that ask for goods, and of this one. */
    Map<String, String> choices(@Nullable UUID also) {
        var choices = new LinkedHashMap<String, String>();
        for (var office : all()) if (!office.gone() || office.id().equals(also)) choices.put(office.id().toString(), office.name());
        return choices;
    }

    /** For whom an account acts; empty when for nobody, or for an office that is gone. */
    Optional<UUID> of(UUID account) {
        return sql.sql("select m.office from procurement.office_member m join procurement.office o on o.id = m.office and o.gone_at is null where m.account = :account")
                .param("account", account).query(UUID.class).optional();
    }

    /** Accounts of buyers that act for nobody yet, id to name. */
    Map<String, String> free() {
        var free = new LinkedHashMap<String, String>();
        sql.sql("""
                select u.id, u.display_name || ' (' || u.username || ')' as name from identity.app_user u
                where u.role = 'BUYER' and u.active and not exists (select from procurement.office_member m where m.account = u.id) order by lower(u.display_name)
                """).query((row, _) -> Map.entry(row.getString("id"), row.getString("name"))).list().forEach(entry -> free.put(entry.getKey(), entry.getValue()));
        return free;
    }

    /** Empty when there is one of this name. */
    Optional<UUID> add(String name, String address, String signatory, Instant at) {
        return sql.sql("insert into procurement.office (name, address, signatory, created_at) values (:name, :address, :signatory, :at) on conflict do nothing returning id")
                .param("name", name).param("address", address).param("signatory", signatory).param("at", Timestamp.from(at)).query(UUID.class).optional();
    }

    /** False when another has this name. */
    boolean update(UUID id, String name, String address, String signatory) {
        boolean taken = sql.sql("select exists (select from procurement.office where lower(name) = lower(:name) and id <> :id and gone_at is null)").param("name", name).param("id", id)
                .query(Boolean.class).single();
        return !taken && sql.sql("update procurement.office set name = :name, address = :address, signatory = :signatory where id = :id").param("id", id).param("name", name)
                .param("address", address).param("signatory", signatory).update() > 0;
    }

    /** False when nothing changes by it, or another has its name. */
    boolean gone(UUID id, boolean gone, Instant at) {
        return sql.sql("""
                update procurement.office t set gone_at = case when :gone then :at::timestamptz end where id = :id and (gone_at is null) = :gone
                    and (:gone or not exists (select from procurement.office o where lower(o.name) = lower(t.name) and o.id <> t.id and o.gone_at is null))
                """).param("id", id).param("gone", gone).param("at", Timestamp.from(at)).update() > 0;
    }

    /** False unless it is the account of a buyer who acts for nobody. */
    boolean join(UUID office, UUID account) {
        return sql.sql("""
                insert into procurement.office_member (account, office) select u.id, :office from identity.app_user u where u.id = :account and u.role = 'BUYER'
                on conflict do nothing
                """).param("office", office).param("account", account).update() > 0;
    }

    boolean leave(UUID office, UUID account) {
        return sql.sql("delete from procurement.office_member where office = :office and account = :account").param("office", office).param("account", account).update() > 0;
    }
}
