package id.lapau.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every province, regency and district of Indonesia and the nagari of the served regency, by the codes of
 * Kepmendagri 300.2.2-2138/2025 (cahyadsn/wilayah, MIT).
 */
public final class Regions {

    private static final Regions BUNDLED = load();

    /** One region; for a nagari, {@code name} is without the word 'Nagari'. */
    public record Region(RegionCode code, String name) {}

    private final Map<String, Region> byCode;

    private Regions(Map<String, Region> byCode) {
        this.byCode = byCode;
    }

    public static Regions bundled() {
        return BUNDLED;
    }

    public boolean hasProvince(String twoDigits) {
        return byCode.containsKey(twoDigits);
    }

    public boolean hasRegency(String dotted) {
        return byCode.containsKey(dotted);
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Its name; the code itself when it is not known, empty for none. */
    public String nameOf(@Nullable String code) {
        return code == null ? "" : find(code).map(Region::name).orElse(code);
    }

    /** The nagari of a regency, code to name, in the order of their names. */
    public Map<String, String> nagariNames(RegionCode regency) {
        var names = new LinkedHashMap<String, String>();
        nagariOf(regency).stream().sorted(Comparator.comparing(Region::name)).forEach(region -> names.put(region.code().code(), region.name()));
        return names;
    }

    /** The nagari of a regency, in the order of their codes. */
    public List<Region> nagariOf(RegionCode regency) {
        return byCode.values().stream().filter(r -> r.code().nagari() && r.code().within(regency)).toList();
    }

    /** The districts of a regency, in the order of their codes. */
    public List<Region> districtsOf(RegionCode regency) {
        return byCode.values().stream().filter(r -> r.code().code().length() == 8 && r.code().within(regency)).toList();
    }

    private static Regions load() {
        var regions = new LinkedHashMap<String, Region>(16_000);
        try (var in = Regions.class.getResourceAsStream("regions.csv");
                var lines = new BufferedReader(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                int comma = line.indexOf(',');
                var code = line.substring(0, comma);
                regions.put(code, new Region(new RegionCode(code), line.substring(comma + 1).replace("\"", "")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Regions(regions);
    }
}
