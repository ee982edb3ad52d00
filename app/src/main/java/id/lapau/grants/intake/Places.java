package id.lapau.grants.intake;

import id.lapau.kernel.RegionCode;
import id.lapau.registry.NagariNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells the nagari of an applicant: by its column, else by the address, else by the names of sheet and file. */
@Component
class Places {

    private static final RegionCode SERVED = new RegionCode("13.10");
    private static final int REMEMBERED = 20_000;

    private final NagariNames names = NagariNames.of(SERVED);
    private final Map<String, Optional<RegionCode>> mentioned = new ConcurrentHashMap<>();
    private final Map<String, Optional<RegionCode>> named = new ConcurrentHashMap<>();

    Optional<RegionCode> of(Applicant applicant) {
        return named(applicant.nagari()).or(() -> mentioned(applicant.address())).or(() -> mentioned(applicant.ref().sheet()))
                .or(() -> mentioned(lastPart(applicant.ref().file())));
    }

    private Optional<RegionCode> named(String text) {
        return text.isBlank() ? Optional.empty() : bounded(named).computeIfAbsent(text, names::nagariNamed);
    }

    private Optional<RegionCode> mentioned(String text) {
        return text.isBlank() ? Optional.empty() : bounded(mentioned).computeIfAbsent(text, names::nagariMentioned);
    }

    private static Map<String, Optional<RegionCode>> bounded(Map<String, Optional<RegionCode>> known) {
        if (known.size() > REMEMBERED) known.clear();
        return known;
    }

    private static String lastPart(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
