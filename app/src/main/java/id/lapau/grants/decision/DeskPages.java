package id.lapau.grants.decision;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.decision.Queue.Counts;
import id.lapau.grants.decision.Queue.Line;
import id.lapau.grants.decision.Queue.Piles;
import id.lapau.grants.decision.Queue.Place;
import id.lapau.grants.intake.RowRef;
import id.lapau.identity.Officer;
import id.lapau.kernel.Nik;
import id.lapau.kernel.Regions;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the review desk shows. A nagari officer sees the own nagari only. */
@Repository
class DeskPages {

    private static final String LINE = "select p.id, p.programme, p.name, p.nagari_code, p.file, p.sheet, p.row, p.line, p.state, p.version, r.decision, r.codes";

    private static final String CHOICE = """
             from grants.proposal p left join grants.screening_result r on r.proposal = p.id
            where p.state <> 'WITHDRAWN'
              and (:program = '' or p.programme = :program) and (:hasil = '' or r.decision = :hasil)
              and (:temuan = '' or r.codes @> array[:temuan]::text[]) and (:nagari = '' or coalesce(p.nagari_code, '-') = :nagari)
              and (:keputusan = '' or p.state = :keputusan) and (:cari = '' or strpos(lower(p.name), lower(:cari)) > 0)
              and (:sama = '' or p.nik_hash = (select s.nik_hash from grants.proposal s where s.id::text = :sama))
              and (:area = '' or p.nagari_code = :area)
            """;

    private static final String ORDER = """
             order by case :urut when 'nama' then lower(p.name) when 'nagari' then p.nagari_code when 'temuan' then array_to_string(r.codes, ';') when 'keputusan' then p.state else '' end, p.seq, p.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    DeskPages(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Queue queue(QueueFilter filter, int page, Officer officer) {
        record Counted(Line line, int found, int proven) {}
        var rows = choice(LINE + ", count(*) over () as found, count(*) filter (where p.state = 'PROPOSED' and cardinality(r.proven) > 0) over () as proven"
                + CHOICE + ORDER + " limit :size offset :from", filter, officer)
                .param("urut", filter.urut()).param("size", Queue.PAGE).param("from", (page - 1) * Queue.PAGE)
                .query((row, _) -> new Counted(line(row), row.getInt("found"), row.getInt("proven"))).list();
        return rows.isEmpty() ? new Queue(List.of(), 0, 0)
                : new Queue(rows.stream().map(Counted::line).toList(), rows.getFirst().found(), rows.getFirst().proven());
    }

    /** The whole choice. */
    List<Line> all(QueueFilter filter, Officer officer) {
        return choice(LINE + CHOICE + ORDER, filter, officer).param("urut", filter.urut()).query((row, _) -> line(row)).list();
    }

    /** Undecided proposals of the choice that are proven ineligible. */
    List<Line> proven(QueueFilter filter, Officer officer) {
        return choice(LINE + CHOICE + " and p.state = 'PROPOSED' and cardinality(r.proven) > 0 order by p.seq", filter, officer)
                .query((row, _) -> line(row)).list();
    }

    /** Of the programme, nagari and name asked for, whatever else is. */
    Counts counts(QueueFilter filter, Officer officer) {
        return choice("""
                select count(*) filter (where p.state = 'PROPOSED' and r.decision = 'review') as waiting,
                       count(*) filter (where p.state = 'PROPOSED' and r.decision = 'ineligible') as proven,
                       count(*) filter (where p.state = 'PROPOSED' and r.decision = 'eligible') as eligible,
                       count(*) filter (where p.state = 'ACCEPTED') as accepted, count(*) filter (where p.state = 'REFUSED') as refused,
                       count(*) filter (where p.state = 'SENT_BACK') as sent_back, count(*) as whole
                """ + CHOICE, filter.showing("", ""), officer)
                .query((row, _) -> new Counts(row.getInt("waiting"), row.getInt("proven"), row.getInt("eligible"), row.getInt("accepted"),
                        row.getInt("refused"), row.getInt("sent_back"), row.getInt("whole"))).single();
    }

    /** How the choice is divided by finding and by nagari. */
    Piles piles(QueueFilter filter, Officer officer) {
        return new Piles(piles("select unnest(r.codes) as pile, count(*) as found", filter.ofAnyFinding(), officer),
                piles("select coalesce(p.nagari_code, '-') as pile, count(*) as found", filter.ofAnyNagari(), officer));
    }

    private Map<String, Integer> piles(String piles, QueueFilter filter, Officer officer) {
        var counted = new HashMap<String, Integer>();
        choice(piles + CHOICE + " group by pile", filter, officer).query(row -> { counted.put(row.getString("pile"), row.getInt("found")); });
        return counted;
    }

    /** Where a proposal stands in the choice; empty when it is not, or no longer, in it. */
    Optional<Place> place(UUID proposal, QueueFilter filter, Officer officer) {
        return choice("with queue as (select p.id, p.state, count(*) over () as found, row_number() over (" + ORDER + ") as place" + CHOICE + """
                ) select h.place, h.found, (select id from queue where place = h.place - 1) as previous, (select id from queue where place = h.place + 1) as next,
                         (select id from queue where place > h.place and state = 'PROPOSED' order by place limit 1) as waiting
                    from queue h where h.id = :proposal
                """, filter, officer).param("urut", filter.urut()).param("proposal", proposal)
                .query((row, _) -> new Place(row.getInt("place"), row.getInt("found"), row.getObject("previous", UUID.class), row.getObject("next", UUID.class),
                        row.getObject("waiting", UUID.class))).optional();
    }

    /** The first proposal in the order of the batch that was made with this NIK. */
    Optional<UUID> withNik(Nik nik, Officer officer) {
        return jdbc.sql("select id from grants.proposal where nik_hash = :nik and state <> 'WITHDRAWN' and (:area = '' or nagari_code = :area) order by seq limit 1")
                .param("nik", vault.fingerprint(nik.digits())).param("area", officer.areaCode()).query(UUID.class).optional();
    }

    private StatementSpec choice(String sql, QueueFilter filter, Officer officer) {
        return jdbc.sql(sql).param("program", filter.program()).param("hasil", filter.hasil()).param("temuan", filter.temuan())
                .param("nagari", filter.nagari()).param("keputusan", filter.keputusan()).param("cari", filter.cari())
                .param("sama", filter.sama()).param("area", officer.areaCode());
    }

    private static Line line(ResultSet row) throws SQLException {
        var codes = row.getArray("codes");
        return new Line(row.getObject("id", UUID.class), row.getString("programme"), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari_code")),
                new RowRef(row.getString("file"), row.getString("sheet"), row.getInt("row")), row.getString("line"), row.getString("decision"),
                codes == null ? List.of() : Arrays.stream((String[]) codes.getArray()).map(ReasonCode::valueOf).toList(),
                ProposalState.valueOf(row.getString("state")), row.getInt("version"));
    }
}
