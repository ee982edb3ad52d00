package id.lapau.grants.reference;

import id.lapau.kernel.OfficeTime;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The stored reference lists, loaded into memory. Lists that were loaded are kept as long as memory allows, eight at most. */
@Component
public class ReferenceVersions {

    private static final int KEPT = 8;

    private final ListBook book;
    private final Clock clock;
    private final int oldAfterDays;
    private final Map<UUID, SoftReference<ReferenceReading.Read>> loaded = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<UUID, SoftReference<ReferenceReading.Read>> eldest) {
            return size() > KEPT;
        }
    };

    ReferenceVersions(ListBook book, Clock clock, @Value("${lapau.reference.old-after-days:90}") int oldAfterDays) {
        this.book = book;
        this.clock = clock;
        this.oldAfterDays = oldAfterDays;
    }

    /** The lists that count now. */
    public CurrentLists current() {
        var versions = new EnumMap<ListKind, UUID>(ListKind.class);
        var dates = new EnumMap<ListKind, LocalDate>(ListKind.class);
        for (var list : book.current()) {
            versions.put(list.kind(), list.id());
            dates.put(list.kind(), list.dataDate());
        }
        var missing = Arrays.stream(ListKind.values()).filter(k -> !versions.containsKey(k)).toList();
        return new CurrentLists(load(versions), Map.copyOf(versions), Map.copyOf(dates), missing, dates.keySet().stream().filter(k -> old(dates.get(k))).toList());
    }

    /** The four lists as pages show them: the version that counts now, without loading it. */
    public List<KindCard> cards() {
        var current = book.current().stream().collect(Collectors.toMap(StoredList::kind, list -> list));
        return Arrays.stream(ListKind.values()).map(kind -> card(kind, current.get(kind))).toList();
    }

    private KindCard card(ListKind kind, @Nullable StoredList current) {
        return new KindCard(kind, current, current != null && old(current.dataDate()));
    }

    /** Any version, a withdrawn one too, without its content. */
    public Optional<StoredList> find(UUID id) {
        return book.find(id);
    }

    /** Which versions count now, without loading them. */
    public Map<ListKind, UUID> versions() {
        return book.current().stream().collect(Collectors.toMap(StoredList::kind, StoredList::id));
    }

    /** The lists of these versions, withdrawn ones too: what a decision of the past was made on. */
    public ReferenceLists load(Map<ListKind, UUID> versions) {
        var lists = ReferenceLists.none();
        for (var id : versions.values()) lists = read(id).into(lists);
        return lists;
    }

    /** The lists that count now, but for the newest version of one kind: those that would count if it were withdrawn. */
    public ReferenceLists without(ListKind kind) {
        var versions = new EnumMap<ListKind, UUID>(ListKind.class);
        versions.putAll(versions());
        versions.remove(kind);
        book.before(kind).ifPresent(list -> versions.put(kind, list.id()));
        return load(versions);
    }

    boolean old(LocalDate dataDate) {
        return dataDate.isBefore(OfficeTime.today(clock).minusDays(oldAfterDays));
    }

    int oldAfterDays() {
        return oldAfterDays;
    }

    /** Rows of a version that could not be used. */
    List<ReferenceReading.RowProblem> problems(UUID id) {
        return read(id).problems();
    }

    private synchronized ReferenceReading.Read read(UUID id) {
        var known = loaded.get(id);
        var read = known == null ? null : known.get();
        if (read == null) {
            read = fresh(id);
            loaded.put(id, new SoftReference<>(read));
        }
        return read;
    }

    private ReferenceReading.Read fresh(UUID id) {
        var list = book.find(id).orElseThrow();
        return switch (ReferenceReader.read(list.kind(), list.fileName(), book.content(id), list.mapping())) {
            case ReferenceReading.Read read -> read;
            case ReferenceReading.Refused refused -> throw new IllegalStateException("reference list " + id + " can no longer be read: " + refused.expected());
        };
    }
}
