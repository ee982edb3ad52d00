package id.lapau.platform;

import id.lapau.platform.startup.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of the house: LAPAU_KEY, or the file {@code key} beside the embedded database, made at the first start. */
final class VaultKey {

    private static final String MAKE = "It is 32 bytes in Base64, made once by: openssl rand -base64 32. Keep it safe: without it personal data cannot be read.";

    private VaultKey() {}

    /** @param first whether nothing is sealed yet, so that a key may be made */
    static byte[] of(DatabaseSettings settings, boolean first) {
        if (settings.key() != null && !settings.key().isBlank()) return decoded(settings.key(), "LAPAU_KEY");
        if (settings.external()) throw new CannotStart("With an external database LAPAU_KEY must be set.", MAKE);
        return inFile(settings.home().resolve("key"), first);
    }

    private static byte[] inFile(Path file, boolean first) {
        try {
            if (first && !Files.exists(file)) make(file);
            if (Files.exists(file)) return decoded(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new CannotStart("The key in " + file + " cannot be read or made.", "Give the user who starts Lapau the right to read it, and nobody else.");
        }
        throw new CannotStart("The key of this database is missing: " + file + ".", "Copy it back from where you keep it; without it personal data cannot be read.");
    }

    private static void make(Path file) throws IOException {
        var fresh = new byte[SealedVault.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createFile(Files.createDirectories(file.getParent()).resolve("key"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
    }

    private static byte[] decoded(String text, String where) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == SealedVault.KEY_BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new CannotStart("What stands in " + where + " is no key.", MAKE);
    }
}
