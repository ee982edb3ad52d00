package id.lapau.grants.payment.answer;

import id.lapau.demo.Sent;
import id.lapau.grants.batch.Office;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantJson;
import id.lapau.grants.intake.RowRef;
import id.lapau.kernel.NikReading;
import id.lapau.platform.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office that has sent numbered proposals, for tests of what comes back. */
public final class SentOffice {

    private static final List<String> FIRST = List.of("Rahma", "Buyung", "Upik", "Hendra", "Ratna", "Mulyadi", "Syafril", "Fajar", "Desi", "Zulkifli", "Nurhayati", "Yusuf", "Gadis",
            "Kartini", "Wahyu", "Ernawati", "Bahar", "Oktavia", "Jasman", "Linda");
    private static final List<String> LAST = List.of("Yulianti", "Malin", "Piliang", "Gunawan", "Chaniago", "Saputra", "Koto", "Ramadhan", "Tanjung", "Sikumbang", "Mandailing", "Batubara",
            "Hasibuan", "Pratama", "Wulandari");

    private final JdbcClient sql;
    private final Vault vault;
    private int phases;

    public SentOffice(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Invented people, each with a name of his own. */
    public static List<Sent> people(int count) {
        var people = new ArrayList<Sent>();
        for (int i = 0; i < count; i++) people.add(new Sent(i + 1, nik(i), name(i)));
        return people;
    }

    static String nik(int person) {
        return "131099%02d%02d%02d%04d".formatted(1 + person % 28, 1 + person / 28 % 12, 60 + person / 336 % 39, 1 + person % 7);
    }

    static String name(int person) {
        return FIRST.get(person % FIRST.size()) + " " + LAST.get(person / FIRST.size() % LAST.size());
    }

    /** A programme of its own, with the rules of BPUM 2020. */
    String programme(String code) {
        sql.sql("""
                insert into grants.programme_version (code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason)
                select :code, 1, :code, rules, amount, valid_from, basis, by_id, by_name, at, reason from grants.programme_version
                where code = 'bpum-2020' and version = 1""").param("code", code).update();
        return code;
    }

    /** Freezes these people under a number, as if they had been proposed and screened. */
    public UUID send(String programme, List<Sent> people) {
        int phase = ++phases;
        var batch = new Office(sql, vault).numbered(programme, phase, "%03d/%s/2020".formatted(phase, programme.toUpperCase(java.util.Locale.ROOT)), people.size(), new byte[] {1});
        for (var person : people) line(batch, programme, person);
        return batch;
    }

    private void line(UUID batch, String programme, Sent person) {
        var ref = new RowRef("Koto Padang.xlsx", "Data", person.position());
        var applicant = new Applicant(ref.toString(), ref, false, NikReading.ofText(person.nik()), null, person.name(), null, "Jorong Pasar", "", "Koto Padang", "",
                "Dagang lontong", null, "", "", null, null, List.of());
        var stored = "{\"nik\":\"%s\",\"kk\":\"\",\"name\":\"%s\",\"address\":\"\",\"line\":\"\",\"phone\":\"\",\"nagari\":\"Koto Padang\"}".formatted(person.nik(), person.name());
        sql.sql("""
                with i as (insert into grants.intake (programme, state, created_by, created_by_name, created_at)
                           values (:programme, 'DONE', gen_random_uuid(), 'Uji', now()) returning id),
                     u as (insert into grants.intake_upload (intake, position, name, size, content_sealed) select id, 1, 'x', 1, '' from i returning id),
                     f as (insert into grants.intake_file (intake, upload, name, size, state) select i.id, u.id, 'x', 1, 'TAKEN' from i, u returning id),
                     p as (insert into grants.proposal (programme, intake, intake_file, file, sheet, row, seq, applicant_sealed, nik_hash, name, nagari_code, line, recognition, state, created_at)
                           select :programme, i.id, f.id, 'Koto Padang.xlsx', 'Data', :position, :position, :applicant, :nik, :name, '13.10.02.2008', 'Dagang', 'NEW', 'FROZEN', now()
                           from i, f returning id)
                insert into grants.batch_line (batch, position, proposal, programme, name, nagari_code, nik_hash, line_sealed)
                select :batch, :position, p.id, :programme, :name, '13.10.02.2008', :nik, :line from p""")
                .param("programme", programme).param("position", person.position()).param("applicant", vault.seal(ApplicantJson.write(applicant))).param("name", person.name())
                .param("batch", batch).param("nik", vault.fingerprint(person.nik())).param("line", vault.seal(stored)).update();
    }
}
