package id.lapau.grants.field;

import id.lapau.grants.batch.Office;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.intake.RowRef;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Source;
import id.lapau.testing.TestUsers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals of one nagari, with their persons and businesses, to which nobody went yet. */
final class Rows {

    static final String PROGRAMME = "bpum-2020";

    private final JdbcClient sql;
    private final Vault vault;
    private final Registry registry;
    private final TransactionTemplate transaction;
    private final UUID file;
    private int row = 1;

    Rows(JdbcClient sql, Vault vault, Registry registry, TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.registry = registry;
        this.transaction = transaction;
        for (var table : List.of("decision", "screening_result", "screening_run", "proposal_merge", "proposal")) sql.sql("delete from grants." + table).update();
        file = sql.sql("""
                with i as (insert into grants.intake (programme, state, created_by, created_by_name, created_at)
                           values ('bpum-2020', 'DONE', gen_random_uuid(), 'Vera', now()) returning id),
                     u as (insert into grants.intake_upload (intake, position, name, size, content_sealed) select id, 1, 'x', 1, '' from i returning id)
                insert into grants.intake_file (intake, upload, name, size, state) select i.id, u.id, 'Koto Padang.xlsx', 1, 'TAKEN' from i, u returning id""")
                .query(UUID.class).single();
    }

    /** The n-th person of the office's register, who sells lontong. */
    UUID proposed(int person) {
        return proposed(Office.nik(person), Office.name(person));
    }

    UUID proposed(String nik, String name) {
        int at = ++row;
        var ref = new RowRef("Koto Padang.xlsx", "Data", at);
        var known = transaction.execute(_ -> registry.recognise(new PersonFacts(name, new Nik(nik), null, null, null, "Jorong Pasar", TestUsers.NAGARI),
                new BusinessFacts("Lontong", "", "Jorong Pasar", TestUsers.NAGARI, "", "", null, null, LocalDate.of(2020, 10, 1)), Source.row(ref.file(), ref.sheet(), at), Actor.SYSTEM));
        var applicant = new Applicant("x", ref, false, NikReading.ofText(nik), null, name, null, "Jorong Pasar", "", "Koto Padang", "", "Lontong",
                id.lapau.kernel.PhoneNumber.read("08130000%04d".formatted(at)).orElseThrow(), "", "", new Rupiah(24_000_000), null, List.of());
        return sql.sql("""
                insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, person_id, business_id, applicant_sealed, nik_hash, name, nagari_code,
                    line, recognition, state, created_at)
                select 'bpum-2020', intake, id, 'Koto Padang.xlsx', 'Data', :row, :row, :person, :business, :applicant, :nik, :name, :nagari, 'Lontong', 'NEW', 'PROPOSED', now()
                from grants.intake_file where id = :file returning id""")
                .param("row", at).param("person", known.person().value()).param("business", known.business().value())
                .param("applicant", vault.seal(ApplicantJson.write(applicant))).param("nik", vault.fingerprint(nik)).param("name", name)
                .param("nagari", TestUsers.NAGARI.code()).param("file", file).query(UUID.class).single();
    }

    /** Sends an officer to a row; the assignment. */
    UUID assigned(UUID proposal, UUID officer, LocalDate due) {
        return sql.sql("""
                insert into grants.field_assignment (proposal, officer, officer_name, due, assigned_by, assigned_by_name, assigned_at)
                values (:proposal, :officer, 'Desi Nagari', :due, gen_random_uuid(), 'Vera', now()) returning id""")
                .param("proposal", proposal).param("officer", officer).param("due", due).query(UUID.class).single();
    }

    int visits() {
        return sql.sql("select count(*) from grants.field_visit").query(Integer.class).single();
    }
}
