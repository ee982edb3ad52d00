package id.lapau.linkage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Another country, so that an engine is not judged by {@link Nation} alone: English names, other columns, and the published error
 * model of FEBRL's generator (Christen 2008) instead of ours. Few copies are many: how many a person has follows Zipf.
 */
public final class OtherNames {

    private static final String HEADER = "id,given_name,surname,street_number,street,suburb,postcode,state,date_of_birth,soc_sec_id";
    private static final double[] COPIES = {1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5};

    private final EnglishPeople people;
    private final CharacterErrors errors;
    private final Dice dice;

    public OtherNames(long seed) {
        dice = new Dice(seed, 7_000_000L);
        people = new EnglishPeople(dice);
        errors = new CharacterErrors(dice);
    }

    private record Line(int person, List<String> cells) {}

    /** As {@link Nation#main}. */
    public static void main(String[] args) throws IOException {
        var order = Order.parse(args);
        new OtherNames(order.seed()).write(Math.toIntExact(order.people()), order.duplicates(), order.out());
    }

    /** Writes people.csv and truth.csv with {@code originals} people and about {@code duplicates} copies for each. */
    public void write(int originals, double duplicates, Path folder) throws IOException {
        var lines = lines(originals, duplicates);
        var records = new ArrayList<>(List.of(HEADER));
        var truth = new ArrayList<>(List.of("id,person"));
        for (int id = 0; id < lines.size(); id++) {
            records.add("r" + id + "," + String.join(",", lines.get(id).cells));
            truth.add("r" + id + "," + lines.get(id).person);
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("people.csv"), records);
        Files.write(folder.resolve("truth.csv"), truth);
    }

    private List<Line> lines(int originals, double duplicates) {
        var lines = new ArrayList<Line>();
        double mean = COPIES.length / Arrays.stream(COPIES).sum();
        for (int person = 0; person < originals; person++) {
            var cells = people.next();
            lines.add(new Line(person, List.of(cells)));
            int copies = dice.chance(duplicates / mean) ? 1 + dice.weighted(COPIES) : 0;
            for (; copies > 0; copies--) lines.add(new Line(person, List.of(errors.in(cells))));
        }
        shuffle(lines);
        return lines;
    }

    private void shuffle(List<Line> lines) {
        for (int i = lines.size() - 1; i > 0; i--) lines.set(i, lines.set(dice.below(i + 1), lines.get(i)));
    }
}
