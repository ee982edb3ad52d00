package id.lapau.grants.decision;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.intake.RowRef;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals of one workbook, laid on the desk for tests. */
final class Desk {

    private final JdbcClient sql;
    private final Vault vault;
    private final UUID file;
    private int row = 1;

    /** An empty desk. */
    Desk(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        for (var table : List.of("decision", "screening_result", "screening_run", "proposal_merge", "proposal")) sql.sql("delete from grants." + table).update();
        file = sql.sql("""
                with i as (insert into grants.intake (programme, state, created_by, created_by_name, created_at)
                           values ('bpum-2020', 'DONE', gen_random_uuid(), 'Vera', now()) returning id),
                     u as (insert into grants.intake_upload (intake, position, name, size, content_sealed) select id, 1, 'x', 1, '' from i returning id)
                insert into grants.intake_file (intake, upload, name, size, state) select i.id, u.id, 'Koto Padang.xlsx', 1, 'TAKEN' from i, u returning id""")
                .query(UUID.class).single();
        sql.sql("""
                insert into grants.intake_sheet (intake_file, position, name, hidden, header_rows, mapping, mapping_state, shown_sealed, data_rows, skipped_rows)
                values (:file, 0, 'Data', false, '{1}', '{"nik": 1, "kk": 2, "name": 3, "line": 27, "phone": 4, "address": 5, "yearly_sales": 6}', 'GUESSED', '', 9, 0)""")
                .param("file", file).update();
    }

    UUID proposed(String nik, String name, long sales) {
        return proposed(nik, name, sales, null);
    }

    UUID proposed(String nik, String name, long sales, @Nullable UUID person) {
        int at = ++row;
        var applicant = new Applicant("x", new RowRef("Koto Padang.xlsx", "Data", at), false, NikReading.ofText(nik), new KkNumber("131099010180%04d".formatted(at)), name, null,
                "Jorong Pasar", "", "Koto Padang", "", "Lontong", PhoneNumber.read("08130000%04d".formatted(at)).orElseThrow(), "", "", new Rupiah(sales), null, List.of());
        var read = NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _) ? vault.fingerprint(valid.digits()) : null;
        return sql.sql("""
                insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, person_id, applicant_sealed, nik_hash, name, nagari_code, line,
                    recognition, state, created_at)
                select 'bpum-2020', intake, id, 'Koto Padang.xlsx', 'Data', :row, :row, :person, :applicant, :nik, :name, '13.10.02.2008', 'Lontong', 'NEW', 'PROPOSED', now()
                from grants.intake_file where id = :file returning id""")
                .param("row", at).param("person", person, java.sql.Types.OTHER).param("applicant", vault.seal(ApplicantJson.write(applicant)))
                .param("nik", read, java.sql.Types.BINARY).param("name", name).param("file", file).query(UUID.class).single();
    }
}
