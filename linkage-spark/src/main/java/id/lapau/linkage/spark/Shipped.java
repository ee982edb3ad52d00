package id.lapau.linkage.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import id.lapau.linkage.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.Soundex;
import org.yaml.snakeyaml.Yaml;

/** What executors need besides Spark: the linkage and the little it stands on. A plain cluster gets it from the driver. */
final class Shipped {

    private static final List<Class<?>> NEEDED = List.of(SparkLinker.class, Plan.class, CsvReader.class, Yaml.class, Soundex.class);

    private Shipped() {}

    /** Jars for {@code spark.jars}; compiled classes that lie in a folder are packed into one. */
    static String jars() {
        return NEEDED.stream().map(Shipped::place).map(place -> Files.isDirectory(place) ? packed(place) : place).map(Path::toString).collect(Collectors.joining(","));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path packed(Path folder) {
        try (var files = Files.walk(folder)) {
            var jar = Files.createTempFile("lapau-shipped", ".jar");
            jar.toFile().deleteOnExit();
            pack(folder, files.filter(Files::isRegularFile), jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("classes in " + folder + " can't be packed for the executors", e);
        }
    }

    private static void pack(Path folder, Stream<Path> files, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }
}
