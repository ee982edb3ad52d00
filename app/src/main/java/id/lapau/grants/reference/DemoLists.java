package id.lapau.grants.reference;

import id.lapau.grants.DemoRegency;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists of the invented regency, brought in by the officers' own door. */
@Component
@Order(20)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoLists implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLists.class);

    private final UploadList upload;
    private final ReferenceVersions versions;
    private final DemoUsers users;
    private final DemoRegency regency;

    DemoLists(UploadList upload, ReferenceVersions versions, DemoUsers users, DemoRegency regency) {
        this.upload = upload;
        this.versions = versions;
        this.users = users;
        this.regency = regency;
    }

    @Override public void run(ApplicationArguments arguments) throws IOException {
        if (!versions.current().versions().isEmpty()) return;
        var officer = users.createIfAbsent("verifikator", "Vera Verifikator", Role.VERIFIER, null, "");
        var directory = regency.folder();
        LOG.info("Demo data, once: bringing in the reference lists …");
        for (var kind : ListKind.values()) {
            var file = directory.resolve(kind.key() + ".csv");
            upload.upload(new UploadList.Command(kind, "Data percobaan", LocalDate.of(2020, 10, 15), file.getFileName().toString(), Files.readAllBytes(file), false, officer));
        }
    }
}
