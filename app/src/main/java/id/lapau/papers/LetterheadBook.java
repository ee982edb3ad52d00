package id.lapau.papers;

import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the letterhead. */
@Repository
class LetterheadBook implements Letterheads {

    private final JdbcClient sql;

    LetterheadBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public Letterhead current() {
        return sql.sql("select * from papers.letterhead order by version desc limit 1").query((row, _) -> letterhead(row)).optional().orElse(Letterhead.NONE);
    }

    @Override public Letterhead at(int version) {
        return sql.sql("select * from papers.letterhead where version = :version").param("version", version).query((row, _) -> letterhead(row)).optional()
                .orElseThrow(() -> new IllegalArgumentException("no letterhead of version " + version));
    }

    /** False when somebody else stored this version first. */
    boolean add(Letterhead next, Actor by, Instant at) {
        return sql.sql("""
                insert into papers.letterhead (version, government, office, address, contact, place, role, signatory, rank, nip, logo, by_id, by_name, at)
                values (:version, :government, :office, :address, :contact, :place, :role, :signatory, :rank, :nip, :logo, :by, :name, :at)
                on conflict do nothing""")
                .param("version", next.version()).param("government", next.government()).param("office", next.office()).param("address", next.address())
                .param("contact", next.contact()).param("place", next.place()).param("role", next.role()).param("signatory", next.signatory())
                .param("rank", next.rank()).param("nip", next.nip()).param("logo", next.logo(), Types.BINARY)
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static Letterhead letterhead(ResultSet row) throws SQLException {
        return new Letterhead(row.getInt("version"), row.getString("government"), row.getString("office"), row.getString("address"), row.getString("contact"),
                row.getString("place"), row.getString("role"), row.getString("signatory"), row.getString("rank"), row.getString("nip"), row.getBytes("logo"));
    }
}
