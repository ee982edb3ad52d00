package id.lapau.owner;

import id.lapau.identity.Officer;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Regions;
import id.lapau.owner.OwnerViews.Beside;
import id.lapau.owner.OwnerViews.Filter;
import id.lapau.owner.OwnerViews.Line;
import id.lapau.owner.OwnerViews.Lines;
import id.lapau.owner.OwnerViews.Sheet;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as officers see them; an officer of one nagari those whose person, or whom they claim to be, lives there. */
@Repository
class AccountViews {

    private static final String WANTED = """
             from owner.account a left join registry.person p on p.id = a.person
            where a.state <> 'CLOSED' and (:state = '' or a.state = :state) and coalesce(p.name, a.name) ilike :like
              and (not :open or exists (select from owner.request q where q.account = a.id and q.state = 'OPEN'))
              and (:area = '' or p.nagari = :area or exists (select from registry.person c where c.nik_hash = a.claim_nik_hash and c.merged_into is null and c.nagari = :area))
            """;
    private static final String LINE = """
            select a.id, coalesce(p.name, a.name) as name, a.phone_sealed, a.state, coalesce(p.nagari, '') as nagari, coalesce(a.claim_at, a.bound_at, a.created_at) as moved_at,
                exists (select from owner.request q where q.account = a.id and q.state = 'OPEN') as asks, count(*) over () as found
            """;

    private final JdbcClient sql;
    private final Vault vault;

    AccountViews(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Lines list(Filter filter, int page, Officer viewer) {
        record Found(Line line, int found) {}
        var order = switch (filter.sort()) {
            case "nama" -> "name, a.id";
            case "lama" -> "moved_at, a.id";
            default -> "moved_at desc, a.id desc";
        };
        var rows = wanted(LINE + WANTED + "order by " + order + " limit :size offset :from", filter, viewer.areaCode()).param("size", Lines.PAGE).param("from", (page - 1) * Lines.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<Line> all(Filter filter, Officer viewer) {
        return wanted(LINE + WANTED + "order by name, a.id limit 100000", filter, viewer.areaCode()).query((row, _) -> line(row)).list();
    }

    private JdbcClient.StatementSpec wanted(String query, Filter filter, String area) {
        return sql.sql(query).param("state", filter.state()).param("like", Like.containing(filter.search())).param("open", filter.asks()).param("area", area);
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("name"), new PhoneNumber(vault.open(row.getBytes("phone_sealed"))).masked(),
                AccountState.valueOf(row.getString("state")), Regions.bundled().nameOf(row.getString("nagari")), instant(row.getTimestamp("moved_at")), row.getBoolean("asks"));
    }

    boolean visible(UUID account, Officer viewer) {
        return wanted("select exists (select a.id" + WANTED + "and a.id = :id)", new Filter("", "", false, ""), viewer.areaCode()).param("id", account).query(Boolean.class).single();
    }

    /** How many wait: accounts that say who they are, and requests. */
    int waiting() {
        return wanted("select count(*)" + WANTED + "and (a.state = 'ASKED' or exists (select from owner.request q where q.account = a.id and q.state = 'OPEN'))", new Filter("", "", false, ""), "")
                .query(Integer.class).single();
    }

    Optional<Sheet> find(UUID account, Officer viewer) {
        if (!visible(account, viewer)) return Optional.empty();
        return sql.sql("""
                select a.*, coalesce(p.name, a.name) as shown, u.display_name as bound_by_name from owner.account a left join registry.person p on p.id = a.person
                left join identity.app_user u on u.id = a.bound_by where a.id = :id""").param("id", account).query((row, _) -> sheet(row, viewer)).optional();
    }

    private Sheet sheet(ResultSet row, Officer viewer) throws SQLException {
        var nik = row.getBytes("claim_nik_sealed");
        var phone = new PhoneNumber(vault.open(row.getBytes("phone_sealed")));
        var state = AccountState.valueOf(row.getString("state"));
        var claimed = nik == null ? null : new Nik(vault.open(nik));
        var born = row.getObject("claim_born", LocalDate.class);
        var person = row.getObject("person", UUID.class);
        return new Sheet(row.getObject("id", UUID.class), row.getString("shown"), row.getString("name"), phone.masked(), claimed == null ? "" : claimed.masked(), born, state, row.getInt("version"),
                person == null ? "" : person.toString(), row.getString("bound_how"), Objects.requireNonNullElse(row.getString("bound_by_name"), ""), instant(row.getTimestamp("bound_at")), row.getString("reason"),
                state == AccountState.BOUND ? List.of() : beside(row, born, viewer));
    }

    private List<Beside> beside(ResultSet row, @Nullable LocalDate born, Officer viewer) throws SQLException {
        var phone = row.getBytes("phone_hash");
        var nik = row.getBytes("claim_nik_hash");
        return sql.sql("""
                select p.id, p.name, p.nik_sealed, p.nik_hash, p.phone_sealed, p.phone_hash, p.birth_date, coalesce(p.nagari, '') as nagari,
                    exists (select from owner.account o where o.person = p.id and o.state = 'BOUND') as taken
                from registry.person p where p.merged_into is null and (:area = '' or p.nagari = :area)
                    and (p.nik_hash = :nik or p.phone_hash = :phone or p.name_normal = upper(:name)) order by p.nik_hash = :nik desc nulls last, p.id limit 20
                """).param("area", viewer.areaCode()).param("nik", nik, java.sql.Types.BINARY).param("phone", phone).param("name", row.getString("name").strip())
                .query((other, _) -> new Beside(other.getString("id"), other.getString("name"), masked(other.getBytes("nik_sealed"), true), masked(other.getBytes("phone_sealed"), false),
                        other.getObject("birth_date", LocalDate.class), Regions.bundled().nameOf(other.getString("nagari")), nik != null && Arrays.equals(nik, other.getBytes("nik_hash")),
                        Arrays.equals(phone, other.getBytes("phone_hash")), born != null && born.equals(other.getObject("birth_date", LocalDate.class)), other.getBoolean("taken"))).list();
    }

    private String masked(byte @Nullable [] sealed, boolean nik) {
        if (sealed == null) return "";
        return nik ? new Nik(vault.open(sealed)).masked() : new PhoneNumber(vault.open(sealed)).masked();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
