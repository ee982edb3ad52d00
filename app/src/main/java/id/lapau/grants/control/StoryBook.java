package id.lapau.grants.control;

import id.lapau.grants.ProposalState;
import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import id.lapau.grants.control.ControlViews.Line;
import id.lapau.grants.control.ControlViews.Lines;
import id.lapau.grants.control.ControlViews.Story;
import id.lapau.kernel.Nik;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people who were proposed, and has every step tell what happened to them. */
@Repository
class StoryBook {

    static final String LINE = """
            select p.id, p.name, p.nagari_code, p.programme, p.state, p.person_id,
                   coalesce((select b.number from grants.batch_line l join grants.batch b on b.id = l.batch where l.proposal = p.id order by b.frozen_at desc limit 1), '') as number
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final List<StoryTeller> tellers;

    StoryBook(JdbcClient sql, Vault vault, List<StoryTeller> tellers) {
        this.sql = sql;
        this.vault = vault;
        this.tellers = tellers;
    }

    Lines named(String name, int page) {
        record Found(Line line, int found) {}
        var rows = sql.sql(LINE + ", count(*) over () as found from grants.proposal p where p.name ilike :like order by lower(p.name), p.seq, p.id limit :size offset :from")
                .param("like", Like.containing(name)).param("size", ControlViews.PAGE).param("from", (page - 1) * ControlViews.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** The first proposal that was ever made with this NIK, as it stands now. */
    Optional<UUID> withNik(Nik nik) {
        return sql.sql("select id from grants.proposal where nik_hash = :nik order by seq limit 1").param("nik", vault.fingerprint(nik.digits())).query(UUID.class).optional();
    }

    /** Everything about the person of a proposal, the earliest first; empty when there is no such proposal. */
    Optional<Story> of(UUID proposal) {
        record Row(Line line, UUID person) {}
        var rows = sql.sql(LINE + """
                from grants.proposal p join grants.proposal o on o.id = :id
                where p.id = o.id or p.nik_hash = o.nik_hash or p.person_id = o.person_id order by p.created_at, p.seq""").param("id", proposal)
                .query((row, _) -> new Row(line(row), row.getObject("person_id", UUID.class))).list();
        var asked = rows.stream().filter(row -> row.line().proposal().equals(proposal)).findFirst();
        return asked.map(row -> new Story(proposal, row.line().name(), row.person(), rows.stream().map(Row::line).toList(), events(rows.stream().map(r -> r.line().proposal()).toList())));
    }

    private List<StoryEvent> events(List<UUID> proposals) {
        return tellers.stream().flatMap(teller -> teller.tell(proposals).stream()).sorted(Comparator.comparing(StoryEvent::at)).toList();
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari_code")), row.getString("programme"),
                ProposalState.valueOf(row.getString("state")), row.getString("number"));
    }
}
