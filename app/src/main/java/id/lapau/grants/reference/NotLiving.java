package id.lapau.grants.reference;

import id.lapau.kernel.Nik;
import id.lapau.owner.PersonBar;
import org.springframework.stereotype.Component;

/** Nobody comes in as somebody who by the population list is deceased or moved abroad. */
@Component
class NotLiving implements PersonBar {

    private final ReferenceVersions versions;

    NotLiving(ReferenceVersions versions) {
        this.versions = versions;
    }

    @Override public boolean bars(Nik nik) {
        return versions.current().lists().population().flatMap(people -> people.find(nik.value())).filter(resident -> resident.status() != Resident.Status.ALIVE).isPresent();
    }
}
