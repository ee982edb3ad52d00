package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.platform.Vault;
import id.lapau.registry.BusinessView.Paper;
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

    /** Newest first. */
    List<Paper> of(UUID business) {
        return sql.sql("""
                select id, kind, number, issuer, dated, valid_till, kept_at, file_name, added_by_name, added_at
                from registry.document where business = :id order by added_at desc, id desc
                """)
                .param("id", business)
                .query((row, _) -> new Paper(row.getString("id"), row.getString("kind"), row.getString("number"), row.getString("issuer"),
                        row.getObject("dated", LocalDate.class), row.getObject("valid_till", LocalDate.class), row.getString("kept_at"),
                        row.getString("file_name"), row.getString("added_by_name"), row.getTimestamp("added_at").toInstant())).list();
    }

    Optional<DocumentFile> file(UUID business, UUID document) {
        return sql.sql("select file_name, file_type, content_sealed from registry.document where id = :id and business = :business and content_sealed is not null")
                .param("id", document).param("business", business)
                .query((row, _) -> new DocumentFile(row.getString("file_name"), row.getString("file_type"), vault.openBytes(row.getBytes("content_sealed")))).optional();
    }
}
