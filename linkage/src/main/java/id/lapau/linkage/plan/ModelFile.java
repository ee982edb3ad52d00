package id.lapau.linkage.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A trained model as JSON, so that it is trained once and used often. */
public final class ModelFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ModelFile() {}

    public static void write(Model model, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(new Written(model.prior(), model.comparisons().stream().map(ModelFile::written).toList(), model.given())));
    }

    private static Compared written(Model.Comparison comparison) {
        return new Compared(comparison.name(), comparison.levels().stream().map(l -> new Weighed(l.label(), l.m(), l.u(), l.met() == 0 ? null : l.met())).toList());
    }

    /** Reads a model and compares it with the settings; throws a {@link SettingsException} that says where they differ. */
    public static Model read(Path file, Settings settings) {
        try {
            return parse(file.toString(), Files.readString(file), settings);
        } catch (IOException e) {
            throw new SettingsException(file.toString(), "the model can't be read: " + e);
        }
    }

    /** The same from a text. @param file its name, for errors */
    public static Model parse(String file, String json, Settings settings) {
        var model = parse(file, json);
        var names = model.comparisons().stream().map(Model.Comparison::name).toList();
        same(file, "comparisons", names, settings.comparisons().stream().map(Settings.ComparisonSetting::name).toList());
        for (int i = 0; i < names.size(); i++) same(file, "levels of '" + names.get(i) + "'", labels(model.comparisons().get(i)), labels(settings.comparisons().get(i)));
        return model;
    }

    private static Model parse(String file, String json) {
        try {
            var written = JSON.readValue(json, Written.class);
            return new Model(share(file, "prior", written.prior()), written.comparisons().stream().map(c -> comparison(file, c)).toList(), written.given() == null ? List.of() : written.given());
        } catch (JacksonException | NullPointerException e) {
            throw new SettingsException(file, "no model: a model.json that lapau link wrote is expected");
        }
    }

    private static Model.Comparison comparison(String file, Compared written) {
        return new Model.Comparison(written.name(), written.levels().stream()
                .map(l -> new Model.Level(l.label(), share(file, "m of " + l.label(), l.m()), share(file, "u of " + l.label(), l.u()), l.met() == null || l.met() == 0 ? 0 : share(file, "met of " + l.label(), l.met()))).toList());
    }

    private static double share(String file, String what, double value) {
        if (!(value > 0 && value <= 1)) throw new SettingsException(file, what + ": a number above 0 and up to 1 is expected, found " + value);
        return value;
    }

    private static void same(String file, String what, List<String> found, List<String> expected) {
        if (!found.equals(expected)) throw new SettingsException(file, what + ": found " + found + ", but the settings have " + expected);
    }

    private static List<String> labels(Model.Comparison comparison) {
        return comparison.levels().stream().map(Model.Level::label).toList();
    }

    private static List<String> labels(Settings.ComparisonSetting comparison) {
        return Stream.concat(comparison.levels().stream().map(l -> Estimation.label(l, comparison)), Stream.of("else")).limit(comparison.degrees()).toList();
    }

    private record Written(double prior, List<Compared> comparisons, List<Model.Given> given) {}

    private record Compared(String name, List<Weighed> levels) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Weighed(String label, double m, double u, @Nullable Double met) {}
}
