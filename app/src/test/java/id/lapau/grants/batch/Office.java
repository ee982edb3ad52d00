package id.lapau.grants.batch;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.intake.RowRef;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small office for tests: its programmes, its lists, and what was proposed to it. */
public final class Office {

    private static final List<String> NAMES = List.of("Rahma Yulianti", "Buyung Malin", "Upik Mariani", "Hendra Gunawan", "Ratna Dewi Sartika",
            "Mulyadi Saputra", "Syafril Koto", "Fajar Ramadhan", "Desi Chaniago", "Zulkifli Piliang");

    private final JdbcClient sql;
    private final Vault vault;
    private int rows;

    public Office(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public static String nik(int person) {
        return "131099%02d%02d80%04d".formatted(10 + person, 1 + person, person + 1);
    }

    public static String name(int person) {
        return NAMES.get(person);
    }

    /** Stores all four lists anew; {@code deceased} are the persons who died, everybody else lives. */
    public void lists(Integer... deceased) {
        var register = new StringBuilder("nik,name,birth_date,kk,status\n");
        for (int i = 0; i < NAMES.size(); i++)
            register.append("%s,%s,1980-%02d-%02d,,%s\n".formatted(nik(i), name(i), 1 + i, 10 + i, List.of(deceased).contains(i) ? "deceased" : "alive"));
        list("POPULATION", register.toString());
        list("EMPLOYEES", "nik,name,employer\n1310990101700001,Orang Lain,asn\n");
        list("CREDIT", "nik,name,kind\n1310990101700002,Orang Jauh,kur\n");
        list("RECIPIENTS", "nik,name,programme\n1310990101700003,Orang Dulu,bpum-2020\n");
    }

    /** Ends what {@link #lists} began, for tests that want no lists. */
    public void withdrawLists() {
        sql.sql("update grants.reference_list set state = 'WITHDRAWN', withdrawn_by_name = 'Uji', withdrawn_at = now(), withdrawn_reason = 'uji selesai' where source = 'uji'").update();
    }

    private void list(String kind, String csv) {
        sql.sql("""
                insert into grants.reference_list (kind, source, data_date, file_name, size, sha256, content_sealed, state, uploaded_by, uploaded_by_name, uploaded_at)
                values (:kind, 'uji', current_date, 'uji.csv', 1, 'x', :content, 'READY', gen_random_uuid(), 'Uji', now())""")
                .param("kind", kind).param("content", vault.sealBytes(zipped(csv))).update();
    }

    /** A programme of its own, with the rules of BPUM 2020 and an open phase. */
    public String programme(String code) {
        sql.sql("""
                insert into grants.programme_version (code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason)
                select :code, 1, :code, rules, amount, valid_from, basis, by_id, by_name, at, reason from grants.programme_version
                where code = 'bpum-2020' and version = 1""").param("code", code).update();
        nextPhase(code);
        return code;
    }

    /** Closes the open phase of a programme, if there is one, and opens another. */
    public void nextPhase(String programme) {
        sql.sql("update grants.phase set state = 'CLOSED' where programme = :programme and state = 'OPEN'").param("programme", programme).update();
        sql.sql("""
                insert into grants.phase (programme, number, name, opens_on, closes_on, state, seed, rule_version, planned_by, planned_by_name, planned_at)
                select :programme, coalesce(max(number), 0) + 1, 'Uji', date '2020-10-01', date '2020-11-30', 'OPEN', repeat('a1', 32), 0, gen_random_uuid(), 'Uji', now()
                from grants.phase where programme = :programme""").param("programme", programme).update();
    }

    public UUID phase(String programme) {
        return sql.sql("select id from grants.phase where programme = :programme order by number desc limit 1").param("programme", programme).query(UUID.class).single();
    }

    /** The ministry gives the open phase a quota. */
    public void quota(String programme, int people) {
        sql.sql("""
                with l as (insert into grants.letter (direction, number, dated, correspondent, subject, state, phase, recorded_by, recorded_by_name, recorded_at)
                           values ('IN', gen_random_uuid()::text, date '2020-10-02', 'Kementerian', 'Kuota', 'RECEIVED', :phase, gen_random_uuid(), 'Uji', now()) returning id)
                insert into grants.quota_entry (phase, kind, party, people, dated, letter, note, recorded_by, recorded_by_name, recorded_at)
                select :phase, 'GIVEN', 'MINISTRY', :people, date '2020-10-02', l.id, '', gen_random_uuid(), 'Uji', now() from l""")
                .param("phase", phase(programme)).param("people", people).update();
    }

    /** A later version with the same rules. */
    public void version(String code, int version, LocalDate from) {
        sql.sql("""
                insert into grants.programme_version (code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason)
                select code, :version, name, rules, amount, :from, basis, by_id, by_name, at, reason from grants.programme_version
                where code = :code and version = 1""").param("code", code).param("version", version).param("from", from).update();
    }

    /** A numbered proposal without lines, as if one officer had prepared and another approved it in a phase of its own. */
    public UUID numbered(String programme, int sequence, String number, int rows, byte[] workbook) {
        return sql.sql("""
                with p as (insert into grants.phase (programme, number, name, opens_on, closes_on, state, seed, rule_version, planned_by, planned_by_name, planned_at)
                           select :programme, coalesce(max(number), 0) + 1, 'Uji', date '2020-10-01', date '2020-11-30', 'CLOSED', repeat('a1', 32), 0, gen_random_uuid(), 'Uji', now()
                           from grants.phase where programme = :programme returning id),
                     d as (insert into grants.batch_draft (programme, phase, as_of, programme_version, rule_version, lists, fits, waiting, out_count, summary, state,
                                                           prepared_by, prepared_by_name, prepared_at, expires_at, decided_by, decided_at)
                           select :programme, id, date '2020-10-22', 1, 0, '{}', :rows, 0, 0, '{}', 'APPROVED', gen_random_uuid(), 'Uji', now(), now(), gen_random_uuid(), now()
                           from p returning id, phase, prepared_by, decided_by)
                insert into grants.batch (id, phase, prepared_by, prepared_by_name, programme, sequence, number, programme_version, lists, as_of, row_count, refused_count,
                                          summary, sha256, workbook_sealed, refused_sha256, refused_sealed, frozen_by, frozen_by_name, frozen_at)
                select id, phase, prepared_by, 'Uji', :programme, :sequence, :number, 1, '{}', date '2020-10-22', :rows, 0, '{"nagari": [], "findings": []}',
                       :sha, :file, 'x', :file, decided_by, 'Uji', now() from d returning id""")
                .param("programme", programme).param("sequence", sequence).param("number", number).param("rows", rows)
                .param("sha", SealedFile.of(workbook).sha256()).param("file", vault.sealBytes(workbook)).query(UUID.class).single();
    }

    /** Sets the letterhead, unless there is one. */
    void letterhead() {
        sql.sql("""
                insert into papers.letterhead (version, government, office, address, contact, place, role, signatory, rank, nip, by_id, by_name, at)
                values (1, 'Pemerintah Kabupaten Dharmasraya', 'Dinas Koperasi, UKM dan Perdagangan', 'Jalan Lintas Sumatera km 5', 'Telepon (0754) 40000', 'Pulau Punjung',
                        'Kepala Dinas', 'Drs. H. Sutan Contoh, M.Si.', 'Pembina Utama Muda', '197001011995031001', gen_random_uuid(), 'Uji', now()) on conflict do nothing""").update();
    }

    public UUID proposed(String programme, int person) {
        return proposed(programme, nik(person), name(person));
    }

    public UUID proposed(String programme, String nik, String name) {
        int row = ++rows;
        var ref = new RowRef("Koto Padang.xlsx", "Data", row);
        var applicant = new Applicant(ref.toString(), ref, false, NikReading.ofText(nik), null, name, null, "Jorong Pasar", "", "Koto Padang", "",
                "Dagang lontong", PhoneNumber.read("0813%08d".formatted(row * 7919)).orElseThrow(), "", "", new Rupiah(24_000_000), new Rupiah(5_000_000), List.of());
        return sql.sql("""
                with i as (insert into grants.intake (programme, state, created_by, created_by_name, created_at)
                           values (:programme, 'DONE', gen_random_uuid(), 'Uji', now()) returning id),
                     u as (insert into grants.intake_upload (intake, position, name, size, content_sealed) select id, 1, 'x', 1, '' from i returning id),
                     f as (insert into grants.intake_file (intake, upload, name, size, state) select i.id, u.id, 'x', 1, 'TAKEN' from i, u returning id)
                insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, applicant_sealed, name, nagari_code, line, recognition, state, created_at)
                select :programme, i.id, f.id, 'Koto Padang.xlsx', 'Data', :row, :row, :applicant, :name, '13.10.02.2008', 'Dagang lontong', 'NEW', 'PROPOSED', now()
                from i, f returning id""")
                .param("programme", programme).param("row", row).param("applicant", vault.seal(ApplicantJson.write(applicant))).param("name", name)
                .query(UUID.class).single();
    }

    private static byte[] zipped(String csv) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
