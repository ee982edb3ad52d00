package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.platform.Vault;
import id.lapau.registry.BusinessView.Paper;
import id.lapau.registry.BusinessView.Voided;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of businesses; their scans are sealed. */
@Repository
class Documents {

    private final JdbcClient sql;
    private final Vault vault;

    Documents(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    UUID add(StoredBusiness business, DocumentForm form, @Nullable DocumentFile file, Officer by, Instant at) {
        return sql.sql("""
                insert into registry.document (person, business, kind, title, number, issuer, dated, valid_till, kept_at, file_name, file_type, content_sealed,
                    added_by, added_by_name, added_at)
                values (:person, :business, :kind, :kind, :number, :issuer, :dated, :till, :kept, :name, :type, :content, :by, :byName, :at) returning id
                """)
                .param("person", business.owner()).param("business", business.id()).param("kind", form.kind().name()).param("number", form.digits())
                .param("issuer", form.issuer().strip()).param("dated", form.dated()).param("till", form.validTill()).param("kept", form.keptAt().strip())
                .param("name", file == null ? null : file.name()).param("type", file == null ? null : file.type())
                .param("content", file == null ? null : vault.sealBytes(file.content())).param("by", by.id()).param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).single();
    }

    /** Those that stand first, then the newest. */
    List<Paper> of(UUID business) {
        return sql.sql("""
                select id, kind, number, issuer, dated, valid_till, kept_at, file_name, added_by_name, added_at, voided_by_name, voided_at, void_reason
                from registry.document where business = :id order by voided_at is not null, added_at desc, id desc
                """)
                .param("id", business)
                .query((row, _) -> new Paper(row.getString("id"), row.getString("kind"), row.getString("number"), row.getString("issuer"),
                        row.getObject("dated", LocalDate.class), row.getObject("valid_till", LocalDate.class), row.getString("kept_at"),
                        row.getString("file_name"), row.getString("added_by_name"), row.getTimestamp("added_at").toInstant(), voided(row))).list();
    }

    private static @Nullable Voided voided(ResultSet row) throws SQLException {
        var at = row.getTimestamp("voided_at");
        return at == null ? null : new Voided(row.getString("voided_by_name"), at.toInstant(), row.getString("void_reason"));
    }

    /** False when it was void already, or is another business's. */
    boolean declareVoid(UUID business, UUID document, String reason, Officer by, Instant at) {
        return sql.sql("""
                update registry.document set voided_by = :by, voided_by_name = :name, voided_at = :at, void_reason = :reason
                where id = :id and business = :business and voided_at is null
                """)
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason)
                .param("id", document).param("business", business).update() > 0;
    }

    /** False when it stands already, or is another business's. */
    boolean restore(UUID business, UUID document) {
        return sql.sql("""
                update registry.document set voided_by = null, voided_by_name = null, voided_at = null, void_reason = null
                where id = :id and business = :business and voided_at is not null
                """)
                .param("id", document).param("business", business).update() > 0;
    }

    Optional<DocumentFile> file(UUID business, UUID document) {
        return sql.sql("select file_name, file_type, content_sealed from registry.document where id = :id and business = :business and content_sealed is not null")
                .param("id", document).param("business", business)
                .query((row, _) -> new DocumentFile(row.getString("file_name"), row.getString("file_type"), vault.openBytes(row.getBytes("content_sealed")))).optional();
    }
}
