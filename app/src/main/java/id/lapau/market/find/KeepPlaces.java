package id.lapau.market.find;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.LinkedHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the database how the nagari and districts of the regency are called, before anything is written that is found by them. */
@Component
@Order(5)
class KeepPlaces implements ApplicationRunner {

    private final WordBook words;
    private final RegionCode regency;

    KeepPlaces(WordBook words, @Value("${lapau.regency:13.10}") String regency) {
        this.words = words;
        this.regency = new RegionCode(regency);
    }

    @Override public void run(ApplicationArguments arguments) {
        var names = new LinkedHashMap<String, String>();
        for (var each : Regions.bundled().nagariOf(regency)) names.put(each.code().code(), each.name());
        for (var each : Regions.bundled().districtsOf(regency)) names.put(each.code().code(), each.name());
        words.keepPlaces(names);
    }
}
