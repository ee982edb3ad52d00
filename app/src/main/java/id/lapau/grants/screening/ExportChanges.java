package id.lapau.grants.screening;

import id.lapau.audit.Audit;
import id.lapau.grants.screening.ScreeningViews.Change;
import id.lapau.grants.screening.ScreeningViews.Filter;
import id.lapau.identity.Officer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out what a run found otherwise than the one before; it names persons, so the book says who took it. */
@Component
class ExportChanges {

    private final ScreeningPages pages;
    private final Audit audit;

    ExportChanges(ScreeningPages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @Transactional
    List<Change> export(UUID run, Filter filter, Officer by) {
        var changes = pages.allChanges(run, filter, by.areaCode());
        audit.record(by.actor(), "SCREENING_CHANGES_EXPORTED", new Audit.Subject("screening", run.toString()), null, Map.of("rows", changes.size()), null);
        return changes;
    }
}
