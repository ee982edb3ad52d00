package id.lapau.market.find;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer keeps what means the same, and has everything that is found made anew. */
@Component
class KeepSynonyms {

    private final SynonymBook book;
    private final WordBook words;
    private final Search search;
    private final Audit audit;

    KeepSynonyms(SynonymBook book, WordBook words, Search search, Audit audit) {
        this.book = book;
        this.words = words;
        this.search = search;
        this.audit = audit;
    }

    /**
     * @param id    null for a new group
     * @param typed terms with commas between
     */
    @Transactional
    Kept write(@Nullable UUID id, String typed, int version, Officer by) {
        if (!KeepCollection.allowed(by)) return new Kept.NotAllowed();
        var terms = Synonym.read(typed);
        if (!Synonym.sound(terms)) return new Kept.Rejected(Map.of("terms", "find.problem.terms"));
        var before = id == null ? null : book.find(id).map(Synonym::terms).orElse(null);
        if (id != null && !book.update(new Synonym(id, terms, version))) return new Kept.Overtaken();
        var kept = id == null ? book.add(terms) : id;
        note("SYNONYM_WRITTEN", kept, before, terms, by);
        return new Kept.Done(kept);
    }

    private void note(String action, UUID id, @Nullable List<String> before, @Nullable List<String> after, Officer by) {
        search.forget();
        audit.record(by.actor(), action, new Audit.Subject("synonym", id.toString()), before == null ? null : Map.of("terms", before), after == null ? null : Map.of("terms", after), null);
    }

    @Transactional
    Kept remove(UUID id, Officer by) {
        if (!KeepCollection.allowed(by)) return new Kept.NotAllowed();
        var before = book.find(id).map(Synonym::terms).orElse(null);
        if (!book.remove(id)) return new Kept.Overtaken();
        note("SYNONYM_REMOVED", id, before, null, by);
        return new Kept.Done(id);
    }

    /** How many products can be found afterwards; -1 for an officer who may not. */
    @Transactional
    long rebuild(Officer by) {
        if (!KeepCollection.allowed(by)) return -1;
        long found = words.rebuild();
        search.forget();
        audit.record(by.actor(), "SEARCH_REBUILT", new Audit.Subject("search", "market"), null, Map.of("products", found), null);
        return found;
    }
}
