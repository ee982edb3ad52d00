package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Donations and the letters that came with them. */
@Repository
class DonationBook {

    static final int PAGE = 25;

    private static final String DONATION = """
            select d.*, i.name as item_name, i.unit, p.name as place_name, l.id as lot, coalesce(l.number, '') as lot_number, count(*) over () as found
            from procurement.donation d join procurement.item i on i.id = d.item join procurement.place p on p.id = d.place left join procurement.lot l on l.donation = d.id
            """;

    record Listing(List<Donation> donations, int found) {}

    private final JdbcClient sql;
    private final Vault vault;

    DonationBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    UUID add(DonationForm form, String number, DocumentFile letter, Officer by, Instant at) {
        return sql.sql("""
                insert into procurement.donation (id, number, donor, letter_number, letter_date, received_on, item, place, quantity, condition, note, scan_sealed, scan_type, recorded_by, recorded_name, recorded_at)
                values (uuidv7(), :number, :donor, :letter, :letterDate, :received, :item, :place, :quantity, :condition, :note, :scan, :type, :by, :name, :at) returning id
                """).param("number", number).param("donor", form.donor()).param("letter", form.letterNumber()).param("letterDate", form.letterDate()).param("received", form.receivedOn())
                .param("item", form.itemId()).param("place", form.placeId()).param("quantity", form.pieces()).param("condition", form.condition()).param("note", form.note())
                .param("scan", vault.sealBytes(letter.content())).param("type", letter.type()).param("by", by.id()).param("name", by.name()).param("at", Timestamp.from(at))
                .query(UUID.class).single();
    }

    /** Whether the same letter of the same donor is there already, not refused. */
    boolean known(DonationForm form) {
        return sql.sql("""
                select exists (select from procurement.donation where lower(donor) = lower(:donor) and letter_number = :letter and item = :item and state <> 'REFUSED')
                """).param("donor", form.donor()).param("letter", form.letterNumber()).param("item", form.itemId()).query(Boolean.class).single();
    }

    Answered decide(UUID id, boolean confirmed, String reason, Officer by, Instant at) {
        return Answered.valueOf(sql.sql("select procurement.decide_donation(:id, :confirmed, :by, :reason, :at)").param("id", id).param("confirmed", confirmed).param("by", by.id())
                .param("reason", reason).param("at", Timestamp.from(at)).query(String.class).single());
    }

    Optional<Donation> find(UUID id) {
        return sql.sql(DONATION + "where d.id = :id").param("id", id).query((row, _) -> donation(row)).optional();
    }

    /** The newest first; {@code wanted} is part of donor, letter, number or item. */
    Listing list(String wanted, String state, int from, int most) {
        int[] found = {0};
        var donations = sql.sql(DONATION + """
                where (:state = '' or d.state = :state) and (:wanted = '%%' or concat_ws(' ', d.number, d.donor, d.letter_number, i.name, l.number) ilike :wanted)
                order by d.recorded_at desc, d.id limit :most offset :from
                """).param("state", state).param("wanted", Like.containing(wanted)).param("most", most).param("from", from)
                .query((row, _) -> { found[0] = row.getInt("found"); return donation(row); }).list();
        return new Listing(donations, found[0]);
    }

    private static Donation donation(ResultSet row) throws SQLException {
        return new Donation(Rows.id(row, "id"), row.getString("number"), row.getString("donor"), row.getString("letter_number"), row.getObject("letter_date", LocalDate.class),
                row.getObject("received_on", LocalDate.class), row.getString("item_name"), row.getString("unit"), row.getString("place_name"), row.getInt("quantity"),
                Condition.valueOf(row.getString("condition")), row.getString("note"), DonationState.valueOf(row.getString("state")), Rows.id(row, "recorded_by"), row.getString("recorded_name"),
                Rows.at(row, "recorded_at"), row.getString("decided_name"), Rows.maybeAt(row, "decided_at"), row.getString("reason"), Rows.maybeId(row, "lot"), row.getString("lot_number"));
    }

    Optional<DocumentFile> letter(UUID id) {
        return sql.sql("select number, scan_type, scan_sealed from procurement.donation where id = :id").param("id", id)
                .query((row, _) -> new DocumentFile(name(row), row.getString("scan_type"), vault.openBytes(row.getBytes("scan_sealed")))).optional();
    }

    private static String name(ResultSet row) throws SQLException {
        return "surat-" + row.getString("number").replace('/', '-') + "." + row.getString("scan_type").replaceFirst(".*/", "").replace("jpeg", "jpg");
    }
}
