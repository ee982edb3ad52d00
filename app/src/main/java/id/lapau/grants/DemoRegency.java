package id.lapau.grants;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The invented regency of a demonstration: the same one at every first start. */
public final class DemoRegency {

    private static final Settings SETTINGS = new Settings(2020, 20_000, 800, Map.of("DECEASED", 0.01, "STATE_EMPLOYEE", 0.01, "KUR", 0.005, "BANK_CREDIT", 0.005));

    private DemoRegency() {}

    /** Writes lists and workbooks into a new folder for temporary files. */
    public static Path written() throws IOException {
        var directory = Files.createTempDirectory("lapau-demo");
        RegencyGenerator.generate(SETTINGS).write(directory);
        return directory;
    }
}
