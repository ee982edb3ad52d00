package id.lapau.linkage.plan;

import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.Settings.ComparisonSetting;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Settings compiled. Every engine runs the same plan, so that pairs and weights do not depend on the engine. Safe for many
 * threads, except for the encoders and cursors that it hands out.
 *
 * <p>Rules are numbered: first those of the settings, then for each of them and each comparison a narrower one, which takes
 * the records of an oversized block that agree on that comparison's field too.
 */
public final class Plan {

    private final Settings settings;
    private final Layout layout;
    private final Agreement agreement;
    private final int[] comparisonFields;
    private final int[] rare;
    private final PatternCounts judged;

    public Plan(Settings settings) {
        this(settings, new PatternCounts());
    }

    private Plan(Settings settings, PatternCounts judged) {
        this.settings = settings;
        this.judged = judged;
        this.layout = new Layout(settings);
        this.agreement = new Agreement(settings.comparisons(), layout);
        this.comparisonFields = settings.comparisons().stream().mapToInt(c -> layout.field(c.field())).toArray();
        this.rare = IntStream.range(0, comparisonFields.length).filter(i -> settings.comparisons().get(i).termFrequency()).toArray();
    }

    /** The same plan, which learns how matches agree from these. @param matches patterns of pairs that people judged to be one person */
    public Plan learning(PatternCounts matches) {
        return new Plan(settings, matches);
    }

    public Settings settings() {
        return settings;
    }

    /** Columns that are read, one for each field. */
    public List<String> columns() {
        return layout.columns();
    }

    public RecordEncoder encoder() {
        return new RecordEncoder(layout, UnaryOperator.identity());
    }

    /** One for very many records: it remembers what texts of late were cleaned to. */
    public RecordEncoder encoderOfMany() {
        return new RecordEncoder(layout, Memo::new);
    }

    public Cursor cursor() {
        return new Cursor(layout, agreement.prepared(), agreement.distances());
    }

    /** Rules of the settings. */
    public int rules() {
        return layout.rules();
    }

    /** Rules of the settings and the narrower ones. */
    public int allRules() {
        return layout.rules() * (1 + comparisonFields.length);
    }

    /** The rule that a narrower one belongs to, or the rule itself. */
    public int origin(int rule) {
        return rule < layout.rules() ? rule : (rule - layout.rules()) / comparisonFields.length;
    }

    public String ruleName(int rule) {
        var name = settings.rules().get(origin(rule)).name();
        return rule < layout.rules() ? name : name + " + " + settings.comparisons().get(narrowing(rule)).field();
    }

    private int narrowing(int rule) {
        return (rule - layout.rules()) % comparisonFields.length;
    }

    /** A record's key under any rule; 0 where it has none. */
    public long key(int rule, Cursor record) {
        if (rule < layout.rules()) return record.key(rule);
        int field = comparisonFields[narrowing(rule)];
        long key = record.key(origin(rule));
        return key == 0 || record.missing(field) || layout.uses(origin(rule), field) ? 0 : Hash64.mixed(Hash64.with(key, Hash64.of(record.text(field))));
    }

    /** What the records of a block share. */
    public String shown(int rule, Cursor record) {
        var value = layout.shown(origin(rule), record);
        return rule < layout.rules() ? value : value + " + " + record.text(comparisonFields[narrowing(rule)]);
    }

    /** Whether a pair of this rule's block was already taken by an earlier rule, so that each pair is scored once. */
    public boolean takenBefore(int rule, Cursor left, Cursor right, Oversized oversized) {
        for (int earlier = 0; earlier < Math.min(rule, layout.rules()); earlier++) {
            long key = left.key(earlier);
            if (key != 0 && key == right.key(earlier) && !oversized.contains(earlier, key)) return true;
        }
        for (int earlier = layout.rules(); earlier < rule; earlier++) if (takenByNarrower(earlier, left, right, oversized)) return true;
        return false;
    }

    private boolean takenByNarrower(int rule, Cursor left, Cursor right, Oversized oversized) {
        long wide = left.key(origin(rule));
        if (wide == 0 || wide != right.key(origin(rule)) || !oversized.contains(origin(rule), wide)) return false;
        long key = key(rule, left);
        return key != 0 && key == key(rule, right) && !oversized.contains(rule, key);
    }

    /** How two records agree. */
    public long pattern(Cursor left, Cursor right) {
        return agreement.of(left, right);
    }

    /** Whether settings leave any m or u to be estimated; else random pairs are not needed. */
    public boolean learnsLevels() {
        return !PriorEstimation.writtenWhole(settings);
    }

    /** Estimates the model. @param random pairs drawn at random @param candidates all pairs that blocking found @param allPairs pairs that there are */
    public Model train(PatternCounts random, PatternCounts candidates, double allPairs) {
        if (!learnsLevels()) return new PriorEstimation(settings, candidates, allPairs).model();
        return new Estimation(settings, random, candidates, allPairs, judged).model();
    }

    /**
     * Fits the model to pairs whose truth is known.
     *
     * @param candidates all pairs that blocking found
     * @param random     pairs of two persons drawn at random, which stand for all the others
     */
    public Model fit(LabelledPairs candidates, PatternCounts random, double allPairs) {
        var counted = new Counting(settings, candidates, random, allPairs).model();
        var found = candidates.all();
        candidates.addOthers(random, (allPairs - candidates.total()) / random.total(), Fitting.usualRarity(settings, counted, rare));
        var fitted = new Fitting(settings, counted, candidates.all(), rare).model();
        var meetings = new Meetings(settings, fitted.comparisons(), allPairs);
        for (var seen : found) meetings.add(seen.agreeing().pattern(), seen.others());
        return new Model(fitted.prior(), meetings.noted());
    }

    public Scorer scorer(Model model) {
        return new Scorer(this, model);
    }

    /** Comparisons in which a rare value counts more. */
    public int[] rareComparisons() {
        return rare.clone();
    }

    /** The hash of a comparison's text, by which values are counted; 0 where it is missing. */
    public long value(int comparison, Cursor record) {
        int field = comparisonFields[comparison];
        return record.missing(field) ? 0 : Hash64.of(record.text(field));
    }

    /** The order in which records are drawn for a sample: by chance, yet the same on every engine. */
    public static long draw(String id) {
        return Hash64.of(id);
    }

    ComparisonSetting comparison(int index) {
        return settings.comparisons().get(index);
    }
}
