package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.registry.HistoryLine.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes the papers of a business and hands out their scans. */
@Component
class KeepDocument {

    private final Businesses businesses;
    private final Documents documents;
    private final History history;
    private final Audit audit;
    private final Clock clock;

    KeepDocument(Businesses businesses, Documents documents, History history, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.documents = documents;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    BusinessEdit add(UUID id, DocumentForm form, @Nullable DocumentFile file, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new BusinessEdit.NotAllowed();
        var problems = form.problems(clock);
        if (!problems.isEmpty()) return new BusinessEdit.Rejected(problems);
        var business = businesses.locked(id, by);
        if (business.isEmpty()) return new BusinessEdit.NoSuchBusiness();
        var document = documents.add(business.get(), form, file, by, clock.instant());
        businesses.setNumber(id, form.kind(), form.digits());
        var source = new Source(Source.Kind.OFFICER, by.name());
        history.add(List.of(new HistoryLine(business.get().owner(), id, Kind.FILLED, Map.of(form.kind().name(), new Change(null, form.digits())), source, "")),
                by.actor(), clock.instant());
        audit.record(by.actor(), "DOCUMENT_ADDED", business.get().subject(), null,
                Map.of("document", document, "kind", form.kind(), "number", form.digits(), "file", file != null), null);
        return new BusinessEdit.Saved();
    }

    /** A scan may show a NIK: only for whoever may see one, and noted each time. */
    @Transactional
    Optional<DocumentFile> open(UUID id, UUID document, Officer by) {
        if (!by.may(Permission.REVEAL)) return Optional.empty();
        var business = businesses.find(id, by);
        var file = business.flatMap(_ -> documents.file(id, document));
        file.ifPresent(_ -> audit.record(by.actor(), "DOCUMENT_OPENED", business.get().subject(), null, Map.of("document", document), null));
        return file;
    }
}
