package id.lapau.registry;

import id.lapau.registry.Roll.OpenDoubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What recognising a batch leaves to write. */
final class Findings {

    record NewPerson(UUID id, Mention mention, boolean disputed) {}

    record NewBusiness(BusinessEntry entry, Source source) {}

    final List<NewPerson> persons = new ArrayList<>();
    final Map<UUID, PersonFacts> filled = new LinkedHashMap<>();
    final List<NewBusiness> businesses = new ArrayList<>();
    final Map<UUID, BusinessEntry> filledBusinesses = new LinkedHashMap<>();
    final List<Snapshot> snapshots = new ArrayList<>();
    final List<OpenDoubt> doubts = new ArrayList<>();
    final List<HistoryLine> history = new ArrayList<>();

    boolean isEmpty() {
        return persons.isEmpty() && filled.isEmpty() && businesses.isEmpty() && filledBusinesses.isEmpty();
    }
}
