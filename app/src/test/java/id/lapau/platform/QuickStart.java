package id.lapau.platform;

import id.lapau.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/**
 * What a JVM learns of Lapau at one start (JEP 514), so that the many processes that tests kill start with half the work. Made once for each build, by
 * the first test that needs it, beside the classes; it wants them in jars.
 */
final class QuickStart {

    /** Those of the processes themselves: what was learnt under others is of no use. */
    static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final Path FOLDER = Path.of("target", "quick-start").toAbsolutePath();

    private QuickStart() {}

    /** Options of a JVM, with the class path. */
    static synchronized List<String> options() throws IOException {
        try {
            var made = made();
            var options = new ArrayList<>(JVM);
            var learnt = made.resolve("learnt.aot");
            if (Files.exists(learnt)) options.addAll(List.of("-XX:AOTCache=" + learnt, "-Xlog:aot=off", "-Xlog:cds=off"));
            options.addAll(List.of("-cp", jars(made)));
            return options;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path made() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var made = FOLDER.resolve(state());
        try (var held = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = held.lock()) {
            if (Files.exists(made.resolve("done"))) return made;
            try (var old = Files.newDirectoryStream(FOLDER, Files::isDirectory)) {
                for (var each : old) FileSystemUtils.deleteRecursively(each);
            }
            Files.createDirectories(made);
            for (var folder : folders()) pack(folder, jar(made, folder));
            learn(made);
            Files.createFile(made.resolve("done"));
        }
        return made;
    }

    /** Changes with every compilation. */
    private static String state() throws IOException {
        long state = System.getProperty("java.class.path").hashCode();
        for (var folder : folders()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) state = 31 * state + Files.getLastModifiedTime(file).toMillis();
            }
        }
        return Long.toHexString(state);
    }

    private static List<String> entries() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static List<Path> folders() {
        return entries().stream().map(Path::of).filter(Files::isDirectory).toList();
    }

    private static String jars(Path made) {
        return String.join(File.pathSeparator, entries().stream().map(entry -> Files.isDirectory(Path.of(entry)) ? jar(made, Path.of(entry)).toString() : entry).toList());
    }

    private static Path jar(Path made, Path folder) {
        return made.resolve(folders().indexOf(folder) + ".jar");
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(folder)) {
            out.setLevel(1);
            for (var file : files.sorted().toList()) {
                boolean deeper = Files.isDirectory(file);
                if (file.equals(folder)) continue;
                out.putNextEntry(new ZipEntry(folder.relativize(file) + (deeper ? "/" : "")));
                if (!deeper) Files.copy(file, out);
            }
        }
    }

    /** One start on a database of its own, up to the point of opening. */
    private static void learn(Path made) throws IOException, InterruptedException {
        var home = Files.createDirectories(made.resolve("home"));
        TestDatabase.lendPrograms(home);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-XX:AOTCacheOutput=" + made.resolve("learnt.aot"), "-Dspring.context.exit=onRefresh", "-cp", jars(made), CountingOffice.class.getName()));
        var learning = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(made.resolve("log").toFile());
        learning.environment().keySet().removeIf(name -> name.startsWith("LAPAU_"));
        learning.environment().put("LAPAU_HOME", home.toString());
        learning.start().waitFor();
    }
}
