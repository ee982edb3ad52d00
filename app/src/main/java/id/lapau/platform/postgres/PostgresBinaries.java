package id.lapau.platform.postgres;

import id.lapau.platform.startup.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the class path. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacked beside it first and moved into place when complete. */
    static Path unpackedInto(Path home) throws IOException {
        var folder = home.resolve("postgres-18.4");
        if (Files.isExecutable(folder.resolve("bin/postgres"))) return folder;
        var part = Files.createTempDirectory(home, "postgres-part");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) throw new CannotStart("There is no PostgreSQL for this machine in the application (" + ARCHIVE + ").",
                    "Use an external server: set LAPAU_DB_URL, LAPAU_DB_USER and LAPAU_DB_PASSWORD.");
            unpack(packed, part);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("archive entry outside of the folder: " + entry.getName());
                if (entry.isDirectory()) Files.createDirectories(path);
                else if (entry.isSymbolicLink()) Files.createSymbolicLink(parent(path), Path.of(entry.getLinkName()));
                else write(tar, entry, parent(path));
            }
        }
    }

    private static Path parent(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return path;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
