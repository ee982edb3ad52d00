package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declares a paper void that was noted by mistake, with a reason, and takes that back. Nothing is deleted. */
@Component
class VoidDocument {

    private static final int LONGEST_REASON = 300;

    private final Businesses businesses;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    VoidDocument(Businesses businesses, Documents documents, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code Unchanged} when it is void already, or another business's. */
    @Transactional
    BusinessEdit declare(UUID business, UUID document, String reason, Officer by) {
        var problem = problem(reason.strip());
        if (problem.isPresent()) return new BusinessEdit.Rejected(Map.of("reason-" + document, problem.get()));
        return changed(business, document, "DOCUMENT_VOIDED", reason.strip(), by, () -> documents.declareVoid(business, document, reason.strip(), by, clock.instant()));
    }

    /** {@code Unchanged} when it stands already, or is another business's. */
    @Transactional
    BusinessEdit restore(UUID business, UUID document, Officer by) {
        return changed(business, document, "DOCUMENT_RESTORED", null, by, () -> documents.restore(business, document));
    }

    private BusinessEdit changed(UUID id, UUID document, String action, @Nullable String reason, Officer by, BooleanSupplier change) {
        if (!by.may(Permission.REGISTRY)) return new BusinessEdit.NotAllowed();
        var business = businesses.locked(id, by);
        if (business.isEmpty()) return new BusinessEdit.NoSuchBusiness();
        if (!change.getAsBoolean()) return new BusinessEdit.Unchanged();
        audit.record(by.actor(), action, business.get().subject(), null, Map.of("document", document), reason);
        return new BusinessEdit.Saved();
    }

    private static Optional<String> problem(String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) return Optional.of("registry.problem.reason");
        return reason.replaceAll("[\\s.-]", "").matches("(?s).*\\d{16}.*") ? Optional.of("registry.problem.reasonNik") : Optional.empty();
    }
}
