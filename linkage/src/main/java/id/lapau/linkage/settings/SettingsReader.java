package id.lapau.linkage.settings;

import id.lapau.linkage.settings.Settings.ComparisonSetting;
import id.lapau.linkage.settings.Settings.FieldSetting;
import id.lapau.linkage.settings.Settings.LevelSetting;
import id.lapau.linkage.settings.Settings.Limits;
import id.lapau.linkage.settings.Settings.Results;
import id.lapau.linkage.settings.Settings.RuleSetting;
import id.lapau.linkage.settings.Settings.Training;
import id.lapau.linkage.text.Cleaners;
import id.lapau.linkage.text.Likenesses;
import id.lapau.linkage.text.Near;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns YAML into {@link Settings}. */
final class SettingsReader {

    /** How a column is cleaned of which settings say nothing. */
    private static final List<String> UNSAID = List.of("lower");

    private final Path folder;

    private SettingsReader(Path folder) {
        this.folder = folder;
    }

    static Settings read(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            return parse(Files.readString(file), file.getFileName().toString(), folder == null ? Path.of("") : folder);
        } catch (IOException e) {
            throw new SettingsException(file.toString(), "can't be read: " + e);
        }
    }

    static Settings parse(String yaml, String name, Path folder) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new SettingsReader(folder).settings(new Node(name, tree));
        } catch (MarkedYAMLException e) {
            throw new SettingsException(name + ", line " + (e.getProblemMark().getLine() + 1), "no valid YAML: " + e.getProblem());
        }
    }

    private Settings settings(Node root) {
        root.only("id", "fields", "block", "compare", "dependent", "household", "identity", "training", "results", "limits");
        var compare = root.need("compare").entries();
        var fields = fields(root, compare);
        var names = fields.stream().map(FieldSetting::name).toList();
        var comparisons = compare.entrySet().stream().map(e -> comparison(e.getKey(), e.getValue(), names)).toList();
        var rules = root.get("block").map(block -> block.list().stream().map(n -> rule(n, names)).toList()).orElseGet(() -> new Blocking(kinds(compare), comparisons).rules());
        if (comparisons.isEmpty() || comparisons.size() > 15) throw root.need("compare").fault("1 to 15 comparisons are expected, found " + comparisons.size());
        var compared = comparisons.stream().map(ComparisonSetting::name).toList();
        var dependent = root.get("dependent").map(n -> n.list().stream().map(group -> known(group, compared)).toList()).orElse(List.of());
        var household = root.get("household").map(n -> known(n, compared)).orElse(List.of());
        var identity = root.get("identity").map(n -> oneOf(n, compared));
        if (!household.isEmpty() && identity.isEmpty()) throw root.fault("'household' needs 'identity': the comparison that tells members apart");
        return new Settings(root.get("id").map(Node::text), fields, rules, comparisons, dependent, household, identity,
                root.get("training").map(this::training).orElse(new Training(Optional.empty(), Optional.empty(), Optional.empty())),
                root.get("results").map(SettingsReader::results).orElse(Results.DEFAULT), root.get("limits").map(SettingsReader::limits).orElse(Limits.DEFAULT));
    }

    /** Fields that are written, cleaned by what they hold where it is not said how; and compared columns of which only the kind is written. */
    private static List<FieldSetting> fields(Node root, Map<String, Node> compare) {
        var written = root.get("fields").map(Node::entries).orElse(Map.of());
        var kinds = kinds(compare);
        var fields = new ArrayList<FieldSetting>();
        written.forEach((name, node) -> fields.add(field(name, node, Optional.ofNullable(kinds.get(name)), fields)));
        kinds.forEach((name, kind) -> {
            if (!written.containsKey(name)) fields.add(FieldSetting.plain(name, kind.clean()));
        });
        if (written.isEmpty())
            compare.forEach((name, node) -> {
                if (kind(node).isEmpty()) fields.add(FieldSetting.plain(name, UNSAID));
            });
        return List.copyOf(fields);
    }

    /** What compared fields hold, where it is written. */
    private static Map<String, Kind> kinds(Map<String, Node> compare) {
        var kinds = new LinkedHashMap<String, Kind>();
        compare.forEach((name, node) -> kind(node).ifPresent(kind -> kinds.put(node.isMap() ? node.get("field").map(Node::text).orElse(name) : name, kind)));
        return kinds;
    }

    private static Optional<Kind> kind(Node comparison) {
        if (comparison.isMap()) return comparison.get("kind").map(k -> Kind.named(k.text()).orElseThrow(() -> k.fault("unknown kind '" + k.text() + "'" + Near.to(k.text(), Kind.words()))));
        if (!comparison.isText()) return Optional.empty();
        var kind = Kind.named(comparison.text());
        if (kind.isEmpty() && !Likenesses.names().contains(comparison.text()))
            throw comparison.fault("unknown kind or likeness '" + comparison.text() + "'" + Near.to(comparison.text(), Stream.concat(Kind.words().stream(), Likenesses.names().stream()).toList()));
        return kind;
    }

    private static FieldSetting field(String name, Node node, Optional<Kind> kind, List<FieldSetting> before) {
        var usual = kind.map(Kind::clean).orElse(List.of());
        if (!node.isMap()) return FieldSetting.plain(name, node.list().isEmpty() ? usual : cleaners(node));
        node.only("column", "clean", "or");
        return new FieldSetting(name, node.get("column").map(Node::text).orElse(name), node.get("clean").map(SettingsReader::cleaners).orElse(usual),
                node.get("or").map(or -> oneOf(or, before.stream().map(FieldSetting::name).toList())));
    }

    private static List<String> cleaners(Node node) {
        return node.list().stream().map(call -> checked(call, () -> Cleaners.named(call.text()))).toList();
    }

    private static String checked(Node node, Runnable check) {
        try {
            check.run();
            return node.text();
        } catch (IllegalArgumentException e) {
            throw node.fault(String.valueOf(e.getMessage()));
        }
    }

    private static RuleSetting rule(Node node, List<String> fields) {
        var keys = node.isMap() ? node.only("name", "on").need("on") : node;
        var texts = keys.list().stream().map(key -> key(key, fields)).toList();
        return new RuleSetting(node.isMap() && node.get("name").isPresent() ? node.need("name").text() : String.join(" + ", texts), texts);
    }

    private static String key(Node node, List<String> fields) {
        var parts = Arrays.stream(node.text().split("\\|")).map(String::strip).toList();
        if (!fields.contains(parts.getFirst())) throw node.fault("there is no field '" + parts.getFirst() + "'" + Near.to(parts.getFirst(), fields));
        for (var call : parts.subList(1, parts.size())) checked(node, () -> Cleaners.named(call));
        return String.join("|", parts);
    }

    private static ComparisonSetting comparison(String name, Node node, List<String> fields) {
        var kind = kind(node);
        if (!node.isMap()) return new ComparisonSetting(name, field(new Node(node.place(), name), fields), kind.isPresent() ? levels(kind.get(), name) : levels(node, name, fields), kind.map(Kind::termFrequency).orElse(false));
        node.only("field", "kind", "levels", "term_frequency");
        var field = field(node.get("field").orElse(new Node(node.place(), name)), fields);
        var levels = node.get("levels").map(l -> levels(l, field, fields)).orElseGet(() -> levels(kind.orElseThrow(() -> node.fault("'levels' or 'kind' is missing; kinds: " + String.join(", ", Kind.words()))), field));
        return new ComparisonSetting(name, field, levels, node.get("term_frequency").map(Node::flag).orElse(kind.map(Kind::termFrequency).orElse(false)));
    }

    private static String field(Node node, List<String> fields) {
        if (!fields.contains(node.text())) throw node.fault("there is no field '" + node.text() + "'" + Near.to(node.text(), fields));
        return node.text();
    }

    private static List<LevelSetting> levels(Kind kind, String field) {
        return kind.levels().stream().map(l -> l.split(": ")).map(l -> new LevelSetting(l[0], l.length > 1 ? l[1] : "", field, Optional.empty(), Optional.empty())).toList();
    }

    private static List<LevelSetting> levels(Node node, String field, List<String> fields) {
        var levels = node.list().stream().map(n -> level(n, field, fields)).toList();
        if (levels.isEmpty() || levels.size() > 13) throw node.fault("1 to 13 levels are expected, found " + levels.size());
        return levels;
    }

    private static LevelSetting level(Node node, String field, List<String> fields) {
        if (!node.isMap()) return new LevelSetting(checked(node, () -> Likenesses.named(node.text(), "")), "", field, Optional.empty(), Optional.empty());
        var test = node.entries().entrySet().stream().filter(e -> !List.of("field", "m", "u").contains(e.getKey())).toList();
        if (test.size() != 1) throw node.fault("one likeness is expected in a level, such as 'jaro_winkler: 0.9'");
        return level(node, test.getFirst(), node.get("field").map(f -> oneOf(f, fields)).orElse(field));
    }

    private static LevelSetting level(Node node, Map.Entry<String, Node> test, String field) {
        var argument = test.getValue().value() == null ? "" : test.getValue().text();
        checked(new Node(node.place(), test.getKey()), () -> Likenesses.named(test.getKey(), argument));
        return new LevelSetting(test.getKey(), argument, field, node.get("m").map(m -> m.number(1e-12, 1)), node.get("u").map(u -> u.number(1e-15, 1)));
    }

    private static List<String> known(Node node, List<String> names) {
        return node.list().stream().map(n -> oneOf(n, names)).toList();
    }

    private static String oneOf(Node node, List<String> names) {
        if (!names.contains(node.text())) throw node.fault("unknown name '" + node.text() + "'" + Near.to(node.text(), names));
        return node.text();
    }

    private Training training(Node node) {
        node.only("expected_matches", "labels", "model");
        return new Training(node.get("expected_matches").map(n -> n.number(1, 1e15)), node.get("labels").map(this::path), node.get("model").map(this::path));
    }

    private Path path(Node node) {
        return folder.resolve(node.text());
    }

    private static Results results(Node node) {
        node.only("pairs", "clusters", "bridge", "one_to_one");
        var d = Results.DEFAULT;
        return new Results(node.get("pairs").map(n -> n.number(0, 1)).orElse(d.pairs()), node.get("clusters").map(n -> n.number(0, 1)).orElse(d.clusters()),
                node.get("bridge").map(n -> n.number(0, 1)).orElse(d.bridge()), node.get("one_to_one").map(Node::flag).orElse(d.oneToOne()));
    }

    private static Limits limits(Node node) {
        node.only("block", "explosion");
        var explosion = node.get("explosion").map(n -> oneOf(n, List.of("split", "refuse"))).orElse("split");
        return new Limits(node.get("block").map(n -> (int) n.number(2, 1_000_000)).orElse(Limits.DEFAULT.block()), explosion.equals("refuse"));
    }
}
