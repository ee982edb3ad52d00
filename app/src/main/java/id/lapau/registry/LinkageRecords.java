package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.linkage.PersonRecord;
import java.util.UUID;

/** Facts of a person as the matching engine reads them. */
final class LinkageRecords {

    private static final int REGENCY = 5;

    private LinkageRecords() {}

    static PersonRecord of(UUID id, PersonFacts facts) {
        var nagari = facts.nagari() == null ? "" : facts.nagari().code();
        return new PersonRecord(id.toString(), facts.nik() == null ? "" : facts.nik().digits(), facts.name(), facts.birthDate(), facts.kk() == null ? "" : facts.kk().digits(),
                facts.phone() == null ? "" : facts.phone().international(), facts.address(), nagari.isEmpty() ? "" : Regions.bundled().nameOf(nagari),
                nagari.length() < REGENCY ? "" : nagari.substring(0, REGENCY));
    }
}
