package id.lapau.procurement.need;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the office of every nagari ready as a place of delivery. */
@Component
@Order(20)
class NagariOffices implements ApplicationRunner {

    private final PlaceBook places;
    private final RegionCode regency;

    NagariOffices(PlaceBook places, @Value("${lapau.regency:13.10}") String regency) {
        this.places = places;
        this.regency = new RegionCode(regency);
    }

    @Override public void run(ApplicationArguments arguments) {
        places.addNagari(Regions.bundled().nagariNames(regency));
    }
}
