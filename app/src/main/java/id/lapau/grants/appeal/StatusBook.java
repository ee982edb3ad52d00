package id.lapau.grants.appeal;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.appeal.AppealViews.Status;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.payment.PaymentState;
import id.lapau.kernel.Nik;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the proposals of a person stand. Whoever asks must know NIK and birth date. The date counts as the digits of the NIK write it, and as
 * a row of that NIK writes it where the office has another (of the three newest rows); so it keeps typing errors and the curious away, not
 * somebody who holds the card. An unknown NIK and a wrong date cost the same: two queries, three seals opened, the second query for a key
 * that nobody has.
 */
@Repository
class StatusBook {

    private static final String ROWS = """
            select p.id, p.applicant_sealed, p.state, p.programme, coalesce(v.name, p.programme) as programme_name, r.decision, r.codes, b.number, b.frozen_at,
                   n.state as payment, n.bank, n.granted, n.collect_by, f.code as ministry,
                   (select not l.fits from grants.batch_draft_line l join grants.batch_draft d on d.id = l.draft
                     where l.proposal = p.id and d.state = 'APPROVED' order by d.decided_at desc limit 1) as waits,
                   (select a.state from grants.appeal a where a.proposal = p.id order by a.filed_at desc limit 1) as appeal,
                   """ + AppealBook.FINAL + """
                    as final
            from grants.proposal p
            left join grants.screening_result r on r.proposal = p.id
            left join lateral (select name from grants.programme_version w where w.code = p.programme order by w.version desc limit 1) v on true
            left join lateral (select l.id, c.number, c.frozen_at from grants.batch_line l join grants.batch c on c.id = l.batch
                                where l.proposal = p.id order by c.frozen_at desc limit 1) b on true
            left join grants.award_now n on n.programme = p.programme and n.nik_hash = p.nik_hash and n.line = b.id
            left join lateral (select k.code from grants.line_refusal k where k.line = b.id
                                and not exists (select from grants.line_refusal_undone u where u.refusal = k.id) order by k.at desc limit 1) f on true
            """;

    private static final int DATED = 3;
    private static final String NOBODY = "{\"id\":\"nobody\",\"name\":\"nobody\",\"birthDate\":\"0001-01-01\",\"address\":\"as long as what a row says about somebody\"}";

    private final JdbcClient sql;
    private final Vault vault;
    private final AppealTickets tickets;
    private final Clock clock;
    private final byte[] nobody;

    StatusBook(JdbcClient sql, Vault vault, AppealTickets tickets, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.tickets = tickets;
        this.clock = clock;
        this.nobody = vault.seal(NOBODY);
    }

    /** One status a programme, the furthest of its rows; empty when NIK and birth date are not those of anybody proposed. */
    List<Status> of(Nik nik, LocalDate birthDate) {
        var person = vault.fingerprint(nik.digits());
        var stranger = vault.fingerprint("nobody " + nik.digits());
        return furthest(knows(nik, person, birthDate) ? person : stranger);
    }

    /** The same for somebody of whom is known that the NIK is theirs, as of an owner whose account is bound. */
    List<Status> of(Nik nik) {
        return furthest(vault.fingerprint(nik.digits()));
    }

    private List<Status> furthest(byte[] person) {
        var furthest = new LinkedHashMap<String, Status>();
        sql.sql(ROWS + "where p.nik_hash = :nik and p.state <> 'WITHDRAWN' order by p.created_at desc").param("nik", person)
                .query((row, _) -> status(row)).list().forEach(status -> furthest.merge(status.programme(), status, StatusBook::further));
        return List.copyOf(furthest.values());
    }

    /** Opens as many seals for a NIK that nobody has as for any other. */
    private boolean knows(Nik nik, byte[] person, LocalDate birthDate) {
        var rows = sql.sql("select applicant_sealed from grants.proposal where nik_hash = :nik and state <> 'WITHDRAWN' order by created_at desc limit :dated")
                .param("nik", person).param("dated", DATED).query((row, _) -> row.getBytes(1)).list();
        boolean knows = nik.birthDate(OfficeTime.today(clock)).equals(birthDate);
        for (int i = 0; i < DATED; i++) knows |= birthDate.equals(born(i < rows.size() ? rows.get(i) : nobody)) && i < rows.size();
        return knows;
    }

    private static Status further(Status one, Status other) {
        return Comparator.<Status>comparingInt(status -> status.standing().ordinal()).compare(one, other) >= 0 ? one : other;
    }

    private @Nullable LocalDate born(byte[] sealed) {
        return ApplicantJson.read(vault.open(sealed)).birthDate();
    }

    private Status status(ResultSet row) throws SQLException {
        var payment = row.getString("payment");
        var state = ProposalState.valueOf(row.getString("state"));
        var appeal = row.getString("appeal") == null ? null : AppealState.valueOf(row.getString("appeal"));
        var standing = PublicStanding.of(state, row.getString("decision"), row.getBoolean("waits"), row.getString("ministry") != null,
                payment == null ? null : PaymentState.valueOf(payment)).after(appeal, state);
        boolean open = standing.appealable() && (appeal == null || !appeal.open()) && !row.getBoolean("final");
        return new Status(row.getString("programme_name"), standing, standing == PublicStanding.REFUSED || standing == PublicStanding.IN_REVIEW ? reasons(row) : List.of(),
                standing == PublicStanding.REFUSED_BY_MINISTRY ? ministry(row.getString("ministry")) : "", Objects.requireNonNullElse(row.getString("number"), ""), instant(row.getTimestamp("frozen_at")), Objects.requireNonNullElse(row.getString("bank"), ""),
                row.getLong("granted"), row.getObject("collect_by", LocalDate.class), appeal, open ? tickets.issue(row.getObject("id", UUID.class)) : "");
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static List<ReasonCode> reasons(ResultSet row) throws SQLException {
        return row.getArray("codes") == null ? List.of() : Arrays.stream((String[]) row.getArray("codes").getArray()).map(ReasonCode::valueOf).toList();
    }

    private static String ministry(@Nullable String code) {
        return code == null ? "" : "answer.reason." + code.toLowerCase(Locale.ROOT);
    }
}
