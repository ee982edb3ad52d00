package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.identity.Officer;
import id.lapau.kernel.Nik;
import id.lapau.linkage.PersonNames;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds persons by name however spelled, by NIK, nagari, line of business and size. */
@Repository
class PersonList {

    private record Row(PersonLine line, int total) {}

    private static final int MOST = 1_000_000;

    private final JdbcClient sql;
    private final Vault vault;

    PersonList(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Found<PersonLine> search(PersonSearch wanted, Officer viewer, int offset, int limit) {
        return search(wanted, viewer, offset, limit, Nik::masked);
    }

    private Found<PersonLine> search(PersonSearch wanted, Officer viewer, int offset, int limit, Function<Nik, String> numbers) {
        var normal = PersonNames.normal(wanted.cari());
        var rows = sql.sql("""
                select p.id, p.name, p.nik_sealed, p.nagari, p.address, b.lines, b.size, count(*) over () as total,
                    exists (select from registry.possible_duplicate d join registry.person a on a.id = d.person join registry.person o on o.id = d.lookalike
                        where p.id in (d.person, d.lookalike) and d.dismissed_at is null and a.merged_into is null and o.merged_into is null) as doubtful
                from registry.person p
                left join lateral (select string_agg(distinct nullif(line, ''), ', ') as lines, max(size_class) as size,
                        bool_or(line ilike :line) as has_line, bool_or(size_class = :size) as has_size
                    from registry.business where owner = p.id) b on true
                where p.merged_into is null and (:area = '' or p.nagari = :area) and (:nagari = '' or p.nagari = :nagari)
                    and (:normal = '' or :sound <> '' and p.name_sound = :sound or :normal <% p.name_normal or p.name_normal like :part)
                    and (:line = '%%' or b.has_line) and (:size = '' or b.has_size)
                    and (not :doubtful or exists (select from registry.possible_duplicate d join registry.person a on a.id = d.person
                        join registry.person o on o.id = d.lookalike where p.id in (d.person, d.lookalike) and d.dismissed_at is null
                        and a.merged_into is null and o.merged_into is null))
                order by case when :sort = '' and :normal <> '' then greatest(word_similarity(:normal, p.name_normal), (p.name_sound = :sound)::int) end desc nulls last,
                    case when :sort = 'baru' then p.created_at end desc nulls last, case when :sort = 'nagari' then p.nagari end, p.name = '', p.name_normal, p.id
                limit :limit offset :offset
                """)
                .param("line", Like.containing(wanted.usaha())).param("size", wanted.skala()).param("area", viewer.areaCode())
                .param("nagari", wanted.nagari()).param("normal", normal).param("sound", PersonNames.soundKey(wanted.cari())).param("part", Like.containing(normal))
                .param("doubtful", wanted.kembar()).param("sort", wanted.urut()).param("limit", limit).param("offset", offset)
                .query((row, _) -> new Row(line(row, numbers), row.getInt("total"))).list();
        return new Found<>(rows.stream().map(Row::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private PersonLine line(ResultSet row, Function<Nik, String> numbers) throws SQLException {
        return new PersonLine(row.getString("id"), row.getString("name"), number(row.getBytes("nik_sealed"), numbers), Regions.bundled().nameOf(row.getString("nagari")),
                row.getString("address"), text(row.getString("lines")), text(row.getString("size")), row.getBoolean("doubtful"));
    }

    private String number(byte @Nullable [] nik, Function<Nik, String> written) {
        return nik == null ? "" : written.apply(new Nik(vault.open(nik)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Who has this NIK, as far as the viewer may see; the undisputed holder first. */
    Optional<UUID> withNik(Nik nik, Officer viewer) {
        return sql.sql("""
                select id from registry.person where nik_hash = :nik and merged_into is null and (:area = '' or nagari = :area)
                order by nik_disputed limit 1
                """)
                .param("nik", vault.fingerprint(nik.digits())).param("area", viewer.areaCode()).query(UUID.class).optional();
    }

    List<PersonLine> all(PersonSearch wanted, Officer viewer) {
        return search(wanted, viewer, 0, MOST).lines();
    }

    /** The same with the NIK in clear. */
    List<PersonLine> allRevealed(PersonSearch wanted, Officer viewer) {
        return search(wanted, viewer, 0, MOST, Nik::digits).lines();
    }
}
