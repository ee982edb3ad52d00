package id.lapau.grants;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The invented regency of a demonstration: the same one at every first start, generated when somebody asks for it. */
@Component
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
public class DemoRegency {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegency.class);
    private static final Settings SETTINGS = new Settings(2020, 20_000, 800, Map.of("DECEASED", 0.01, "STATE_EMPLOYEE", 0.01, "KUR", 0.005, "BANK_CREDIT", 0.005));

    private @Nullable Path folder;

    /** A folder with the lists and the workbooks; gone when Lapau is open. */
    public Path folder() throws IOException {
        if (folder != null) return folder;
        LOG.info("Demo data, once: inventing a regency …");
        folder = Files.createTempDirectory("lapau-demo");
        RegencyGenerator.generate(SETTINGS).write(folder);
        return folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clear() throws IOException {
        if (folder != null) FileSystemUtils.deleteRecursively(folder);
        folder = null;
    }
}
