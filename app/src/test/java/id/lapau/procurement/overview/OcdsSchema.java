package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schemas of OCDS 1.1.5 at the addresses under which they refer to each other; nothing is fetched. */
enum OcdsSchema {

    RELEASE("release-schema.json"), RELEASE_PACKAGE("release-package-schema.json"), RECORD_PACKAGE("record-package-schema.json");

    private static final String BASE = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(all()));

    private final String file;

    OcdsSchema(String file) {
        this.file = file;
    }

    private static Map<String, String> all() {
        var all = new HashMap<String, String>();
        for (var file : List.of("release-schema.json", "release-package-schema.json", "record-package-schema.json")) all.put(BASE + file, content(file));
        return all;
    }

    private static String content(String file) {
        try (var stream = Objects.requireNonNull(OcdsSchema.class.getResourceAsStream("/ocds/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is wrong with a document, in words; empty when it is valid. */
    List<String> faults(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + file)).validate(document, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    void accepts(String document) {
        assertThat(faults(document)).as(file).isEmpty();
    }
}
