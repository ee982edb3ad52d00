package id.lapau.grants.intake;

import id.lapau.grants.ProposalState;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import id.lapau.registry.BusinessId;
import id.lapau.registry.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored proposals: reads them opened, and changes them only in the version that the caller saw. */
@Repository
class ProposalBook implements Proposals {

    private static final String COLUMNS = """
            select id, programme, seq, applicant_sealed, person_id, business_id, nagari_code, recognition, lookalike, doubt, state, version, created_at
            from grants.proposal
            """;

    private final JdbcClient sql;
    private final Vault vault;

    ProposalBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override public List<ProposalRecord> ofProgramme(String programme) {
        return sql.sql(COLUMNS + "where programme = :programme and state <> 'WITHDRAWN' order by seq")
                .param("programme", programme).query(this::proposal).list();
    }

    @Override public List<ProposalRecord> all(Collection<UUID> ids) {
        return sql.sql(COLUMNS + "where id = any(:ids) order by seq").param("ids", ids.toArray(UUID[]::new)).query(this::proposal).list();
    }

    @Override public Optional<ProposalRecord> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id").param("id", id).query(this::proposal).optional();
    }

    /** A row is in a version as it was kept with the first later correction, or as it is now when none came later. */
    @Override public List<ProposalRecord> past(List<Seen> seen) {
        return sql.sql("""
                select p.id, p.programme, p.seq, coalesce(past.applicant_sealed, p.applicant_sealed) as applicant_sealed, p.person_id, p.business_id,
                       case when past.proposal is null then p.nagari_code else past.nagari_code end as nagari_code, p.recognition, p.lookalike, p.doubt,
                       seen.state, seen.version, p.created_at
                from unnest(:ids::uuid[], :versions::int[], :states::text[]) with ordinality as seen (id, version, state, place)
                join grants.proposal p on p.id = seen.id
                left join lateral (select q.proposal, q.applicant_sealed, q.nagari_code from grants.proposal_past q
                                   where q.proposal = seen.id and q.version >= seen.version order by q.version limit 1) past on true
                order by seen.place""")
                .param("ids", seen.stream().map(Seen::id).toArray(UUID[]::new)).param("versions", seen.stream().map(Seen::version).toArray(Integer[]::new))
                .param("states", seen.stream().map(row -> row.state().name()).toArray(String[]::new)).query(this::proposal).list();
    }

    @Override public boolean move(UUID id, int seenVersion, ProposalState next) {
        return sql.sql("""
                update grants.proposal set state = :next, version = version + 1
                where id = :id and version = :seen and state = any(:from)""")
                .param("next", next.name()).param("id", id).param("seen", seenVersion).param("from", names(next.from())).update() == 1;
    }

    @Override public Set<UUID> moveAll(Map<UUID, Integer> seen, ProposalState next) {
        var ids = seen.keySet().toArray(UUID[]::new);
        var versions = java.util.Arrays.stream(ids).map(seen::get).toArray(Integer[]::new);
        return new HashSet<>(sql.sql("""
                update grants.proposal p set state = :next, version = p.version + 1
                from unnest(:ids::uuid[], :versions::int[]) as seen (id, version)
                where p.id = seen.id and p.version = seen.version and p.state = any(:from)
                returning p.id""")
                .param("next", next.name()).param("ids", ids).param("versions", versions).param("from", names(next.from()))
                .query(UUID.class).list());
    }

    @Override public boolean correct(UUID id, int seenVersion, Applicant corrected, @Nullable RegionCode nagari) {
        return sql.sql("""
                update grants.proposal
                set applicant_sealed = :applicant, nik_hash = :nik, name = :name, line = :line, yearly_sales = :sales,
                    misreads = :misreads, nagari_code = :nagari, state = 'PROPOSED', version = version + 1
                where id = :id and version = :seen and (state = 'PROPOSED' or state = any(:from))""")
                .param("from", names(ProposalState.PROPOSED.from()))
                .param("applicant", vault.seal(ApplicantJson.write(corrected))).param("nik", nikHash(corrected, vault))
                .param("name", corrected.name()).param("line", corrected.line()).param("sales", amount(corrected.yearlySales()))
                .param("misreads", corrected.misreads().size()).param("nagari", nagari == null ? null : nagari.code())
                .param("id", id).param("seen", seenVersion).update() == 1;
    }

    @Override public void belongsTo(UUID id, PersonId person, BusinessId business) {
        sql.sql("update grants.proposal set person_id = :person, business_id = :business, recognition = 'KNOWN', lookalike = null, doubt = '' where id = :id")
                .param("person", person.value()).param("business", business.value()).param("id", id).update();
    }

    /** Withdraws what an intake brought in; the caller has made sure that nothing of it is frozen. */
    int withdraw(UUID intake) {
        return sql.sql("""
                update grants.proposal set state = 'WITHDRAWN', version = version + 1
                where intake = :intake and state = any(:from)""")
                .param("intake", intake).param("from", names(ProposalState.WITHDRAWN.from())).update();
    }

    /** Counts what is frozen, and holds all of the intake until the transaction ends, so that nothing freezes meanwhile. */
    int frozenOf(UUID intake) {
        return sql.sql("""
                select count(*) filter (where state = 'FROZEN')
                from (select state from grants.proposal where intake = :intake order by id for update) held""")
                .param("intake", intake).query(Integer.class).single();
    }

    static byte @Nullable [] nikHash(Applicant applicant, Vault vault) {
        return applicant.nik() instanceof NikReading.Valid(var nik, var _) ? vault.fingerprint(nik.digits()) : null;
    }

    static @Nullable Long amount(@Nullable Rupiah rupiah) {
        return rupiah == null ? null : rupiah.amount();
    }

    private static String[] names(Set<ProposalState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private ProposalRecord proposal(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var nagari = row.getString("nagari_code");
        return new ProposalRecord(id, row.getString("programme"), row.getLong("seq"),
                ApplicantJson.read(vault.open(row.getBytes("applicant_sealed"))).withId(id.toString()),
                row.getObject("person_id", UUID.class), row.getObject("business_id", UUID.class),
                nagari == null ? null : new RegionCode(nagari), row.getString("recognition"),
                row.getObject("lookalike", UUID.class), row.getString("doubt"), ProposalState.valueOf(row.getString("state")), row.getInt("version"), row.getTimestamp("created_at").toInstant());
    }
}
