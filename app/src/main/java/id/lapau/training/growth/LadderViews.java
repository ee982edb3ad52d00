package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import id.lapau.registry.BusinessId;
import id.lapau.registry.OwnedBusinesses;
import id.lapau.registry.Permit;
import id.lapau.registry.SizeClass;
import id.lapau.registry.Source;
import id.lapau.training.growth.Indicators.Shown;
import id.lapau.training.growth.Indicators.Told;
import id.lapau.training.growth.LadderView.Head;
import id.lapau.training.growth.LadderView.Stood;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ladder of one business; a nagari officer finds those whose owner lives in the own nagari. */
@Repository
class LadderViews {

    /** A business on a day. */
    record Day(UUID business, LocalDate on) {}

    private final JdbcClient sql;
    private final OwnedBusinesses businesses;
    private final Claims claims;
    private final EvidenceBook evidence;
    private final Clock clock;

    LadderViews(JdbcClient sql, OwnedBusinesses businesses, Claims claims, EvidenceBook evidence, Clock clock) {
        this.sql = sql;
        this.businesses = businesses;
        this.claims = claims;
        this.evidence = evidence;
        this.clock = clock;
    }

    Optional<Head> head(UUID business, Officer viewer) {
        return one(business, viewer.areaCode());
    }

    /** Holds the business until the transaction ends, so that two officers do not write the same day at once. */
    Optional<Head> held(UUID business, Officer by) {
        return businesses.hold(new BusinessId(business)) ? one(business, by.areaCode()) : Optional.empty();
    }

    /** Whoever looks. */
    Optional<Head> anybodys(UUID business) {
        return one(business, "");
    }

    /** Whoever asks. */
    Optional<Head> held(UUID business) {
        return businesses.hold(new BusinessId(business)) ? one(business, "") : Optional.empty();
    }

    private Optional<Head> one(UUID business, String area) {
        return sql.sql("""
                select id, name, line, nagari, owner, owner_name from registry.business_read where id = :id and (:area = '' or area = :area)
                """)
                .param("id", business).param("area", area)
                .query((row, _) -> new Head(row.getString("id"), row.getString("name"), row.getString("line"), Regions.bundled().nameOf(row.getString("nagari")),
                        row.getString("owner"), row.getString("owner_name"))).optional();
    }

    /** Whether something is told of that day. */
    boolean known(UUID business, LocalDate day) {
        return sql.sql("select exists (select from registry.standing_read where business = :id and as_of = :day)").param("id", business).param("day", day)
                .query(Boolean.class).single();
    }

    /** Whether what counts of that day is another's word than the owner's. */
    boolean notedByOffice(UUID business, LocalDate day) {
        return sql.sql("select exists (select from registry.snapshot_read where business = :id and as_of = :day and standing and source_kind <> 'OWNER')").param("id", business)
                .param("day", day).query(Boolean.class).single();
    }

    Optional<LadderView> find(UUID business, Officer viewer) {
        return head(business, viewer).map(head -> view(business, head));
    }

    /** The ladder, whoever looks: for the owner, whose business it was found to be before. */
    Optional<LadderView> anybodysLadder(UUID business) {
        return anybodys(business).map(head -> view(business, head));
    }

    private LadderView view(UUID business, Head head) {
        var stood = stood(business);
        var standing = stood.stream().filter(Stood::standing).toList();
        var today = OfficeTime.today(clock);
        var last = standing.isEmpty() ? null : standing.getFirst();
        var ruling = last == null ? null : SizeClass.on(today, last.yearlySales(), last.netAssets()).orElse(null);
        List<SizeClass.Gap> gaps = last == null ? List.of() : SizeClass.toNext(today, last.yearlySales(), last.netAssets());
        var moves = Ladder.moves(standing.reversed().stream().map(s -> new Ladder.Stand(s.asOf(), s.yearlySales(), s.netAssets())).toList(), today);
        return new LadderView(head, ruling, gaps, signs(business, standing), moves.reversed(), stood, claims.challenges(business), evidence.of(business), claims.handover(business), claims.question(business));
    }

    private List<Shown> signs(UUID business, List<Stood> standing) {
        var told = standing.reversed().stream().map(s -> new Told(s.asOf(), s.yearlySales() == null ? null : s.yearlySales().amount(),
                s.netAssets() == null ? null : s.netAssets().amount(), s.workers(), s.permits().stream().map(Permit::valueOf).collect(Collectors.toSet()))).toList();
        var signs = new ArrayList<>(Indicators.fromNumbers(told));
        signs.addAll(claims.signs(business));
        return signs;
    }

    private List<Stood> stood(UUID business) {
        return sql.sql("""
                select * from registry.snapshot_read where business = :id order by as_of desc, revision desc, recorded_at desc, id desc
                """)
                .param("id", business).query((row, _) -> stood(row)).list();
    }

    /** What counts of these days of these businesses, by business and day. */
    Map<Day, Stood> standing(Set<Day> days) {
        var standing = new HashMap<Day, Stood>();
        sql.sql("select * from registry.snapshot_read where standing and business = any(:ids::uuid[]) and as_of = any(:days::date[])")
                .param("ids", days.stream().map(day -> day.business().toString()).distinct().toArray(String[]::new))
                .param("days", days.stream().map(day -> day.on().toString()).distinct().toArray(String[]::new))
                .query(row -> { standing.put(new Day(row.getObject("business", UUID.class), row.getObject("as_of", LocalDate.class)), stood(row)); });
        standing.keySet().retainAll(days);
        return standing;
    }

    private static Stood stood(ResultSet row) throws SQLException {
        int workers = row.getInt("workers");
        var told = row.wasNull() ? null : workers;
        return new Stood(row.getObject("as_of", LocalDate.class), row.getInt("revision"), row.getBoolean("standing"), MoveBook.rupiah(row, "monthly_sales"),
                MoveBook.rupiah(row, "yearly_sales"), MoveBook.rupiah(row, "net_assets"), told, texts(row, "channels"), texts(row, "permits"),
                row.getString("size_class"), row.getString("law"), new Source(Source.Kind.valueOf(row.getString("source_kind")), row.getString("source_ref")),
                row.getString("reason"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Collections.emptyList() : Arrays.stream((Object[]) array.getArray()).map(Objects::toString).toList();
    }
}
