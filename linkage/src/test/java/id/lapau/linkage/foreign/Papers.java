package id.lapau.linkage.foreign;

import id.lapau.linkage.foreign.Labelled.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Titles, authors, venues and years as two libraries list them, or as many careless authors cite them. */
final class Papers {

    private static final String COLUMNS = "title,authors,venue,year";
    private static final List<List<String>> VENUES = List.of(List.of("SIGMOD Conference", "Proceedings of the ACM SIGMOD International Conference on Management of Data"),
            List.of("VLDB", "Very Large Data Bases"), List.of("ACM Trans. Database Syst.", "ACM Transactions on Database Systems (TODS)"),
            List.of("VLDB J.", "The VLDB Journal - The International Journal on Very Large Data Bases"), List.of("SIGMOD Record", "ACM SIGMOD Record"));
    private static final List<String> LITTLE = List.of("of", "for", "the", "in", "and", "a", "with", "on");

    private final Chance chance;
    private final List<String> words;
    private final List<String> given;
    private final List<String> surnames;

    Papers(long seed) {
        chance = new Chance(seed);
        words = Vocabulary.words(chance, 1_200, 3, List.of("", "ing", "ed", "tion", "s"));
        given = Vocabulary.words(chance, 300, 2, List.of("", "a", "el"));
        surnames = Vocabulary.words(chance, 1_500, 2, List.of("", "son", "er", "i"));
    }

    /** Two libraries that share most papers. */
    Labelled libraries(int papers, double shared) {
        var left = new ArrayList<Row>();
        var right = new ArrayList<Row>();
        String[] last = paper();
        for (int who = 0; who < papers; who++) {
            last = chance.of(0.05) ? sequel(last) : paper();
            left.add(new Row(who, last));
            right.add(chance.of(shared) ? new Row(who, listed(last)) : new Row(papers + who, listed(paper())));
        }
        return Labelled.two(COLUMNS, left, right, 7);
    }

    /** Few papers that are cited often, each time otherwise. */
    Labelled citations(int papers, int most) {
        var rows = new ArrayList<Row>();
        for (int who = 0; who < papers; who++) {
            var paper = paper();
            for (int i = 1 + chance.below(chance.between(1, most)); i > 0; i--) rows.add(new Row(who, cited(paper)));
        }
        return Labelled.one(COLUMNS, rows, 9);
    }

    private String[] paper() {
        var title = new ArrayList<String>();
        for (int i = chance.between(3, 8); i > 0; i--) {
            title.add(chance.common(words));
            if (i > 1 && chance.of(0.35)) title.add(chance.common(LITTLE));
        }
        var authors = new ArrayList<String>();
        for (int i = chance.between(1, 4); i > 0; i--) authors.add(capital(chance.common(given)) + " " + capital(chance.common(surnames)));
        return new String[] {capital(String.join(" ", title)), String.join(", ", authors), "" + chance.below(VENUES.size()), "" + chance.between(1994, 2003)};
    }

    /** The same authors on the same matter a year later. */
    private String[] sequel(String[] of) {
        var paper = of.clone();
        paper[0] = of[0] + " " + chance.common(words) + " " + chance.common(words);
        paper[3] = "" + (Integer.parseInt(of[3]) + 1);
        return paper;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String[] listed(String[] paper) {
        var copy = paper.clone();
        copy[0] = chance.slip(copy[0], 0.12, 0);
        if (chance.of(0.05)) copy[0] = copy[0].split(" ")[0] + " " + copy[0];
        copy[1] = authors(copy[1], 0.3, ", ");
        copy[2] = VENUES.get(Integer.parseInt(paper[2])).get(1);
        if (chance.of(0.02)) copy[1] = "";
        return copy;
    }

    private String[] cited(String[] paper) {
        var copy = paper.clone();
        copy[0] = chance.of(0.1) ? dropped(copy[0]) : copy[0];
        for (int i = chance.below(3); i > 0; i--) copy[0] = chance.typo(copy[0]);
        copy[0] = chance.of(0.3) ? copy[0].toLowerCase(java.util.Locale.ROOT) + "." : copy[0];
        copy[1] = authors(copy[1], 0.6, chance.of(0.5) ? " and " : ", ");
        copy[2] = VENUES.get(Integer.parseInt(paper[2])).get(chance.below(2));
        if (chance.of(0.3)) copy[2] = chance.of(0.5) ? "" : "In " + copy[2].toLowerCase(java.util.Locale.ROOT);
        if (chance.of(0.1)) copy[3] = "" + (Integer.parseInt(copy[3]) + 1);
        return new String[] {copy[0], copy[1], copy[2], chance.of(0.25) ? "" : copy[3]};
    }

    private String dropped(String title) {
        var words = new ArrayList<>(Arrays.asList(title.split(" ")));
        words.remove(chance.below(words.size()));
        return String.join(" ", words);
    }

    private String authors(String text, double initials, String between) {
        var authors = new ArrayList<String>();
        boolean shortened = chance.of(initials);
        for (var author : text.split(", ")) authors.add(shortened ? author.charAt(0) + ". " + author.substring(author.indexOf(' ') + 1) : chance.slip(author, 0.04, 0));
        if (chance.of(0.1)) Collections.shuffle(authors, new Random(chance.below(1_000)));
        return String.join(between, authors);
    }
}
