package id.lapau.market.find;

import id.lapau.market.find.SearchBook.Cell;
import id.lapau.market.shop.Categories;
import id.lapau.market.shop.Products;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a visitor's question: understands the words, finds, counts, and helps where nothing fits. */
@Component
class Search {

    private static final int MANY = 500;

    private final WordBook words;
    private final SearchBook book;
    private final Products products;
    private final Categories categories;

    /** Nobody checks thousands to the piece, and counting them costs more than finding; few hits are counted each time. */
    private final Remembered<List<Cell>> counts = new Remembered<>(cells -> cells.stream().mapToInt(Cell::count).sum() >= MANY);
    /** Words that are known stay known; the others may be known a moment later. */
    private final Remembered<Understood> understood = new Remembered<>(each -> each.words.stream().allMatch(Word::known));

    Search(WordBook words, SearchBook book, Products products, Categories categories) {
        this.words = words;
        this.book = book;
        this.products = products;
        this.categories = categories;
    }

    private record Understood(List<Word> words, @Nullable Question question) {}

    private record Attempt(@Nullable Question question, List<Cell> cells, boolean any) {}

    /** @param language in which kinds are named */
    @Transactional(readOnly = true)
    Found find(Asked asked, String language) {
        var understanding = understood.of(asked.text(), () -> understand(asked.text()));
        var said = understanding.words;
        if (understanding.question == null) return found(asked, new Attempt(null, cells(asked, null), false), language, null);
        var attempt = attempt(asked, understanding.question);
        if (attempt.cells.isEmpty() && said.stream().anyMatch(Word::known)) {
            var doubted = words.doubted(said);
            var second = attempt(asked, question(doubted));
            if (!second.cells.isEmpty() && !doubted.equals(said)) return found(asked, second, language, meant(doubted));
        }
        if (attempt.cells.isEmpty() && said.size() > 1) attempt = new Attempt(attempt.question, cells(asked, attempt.question == null ? null : attempt.question.any()), true);
        return found(asked, attempt, language, meant(said));
    }

    /** How much there is of each kind and in each nagari, without any product. */
    Found counts(String language) {
        var facets = new Facets(cells(Asked.EVERYTHING, null), Asked.EVERYTHING, categories.all());
        return new Found(Asked.EVERYTHING, List.of(), facets.total(), false, facets.categories(language), facets.places(), null, false);
    }

    /** Whatever the kind, the place and the page asked for: those are chosen among the counts. */
    private List<Cell> cells(Asked asked, @Nullable String question) {
        var key = question + " " + asked.least() + " " + asked.most() + " " + asked.open() + " " + asked.stock();
        return counts.of(key, () -> book.cells(asked, question));
    }

    /** After words or everything were changed by an officer. */
    void forget() {
        counts.forget();
        understood.forget();
    }

    private Understood understand(String text) {
        var said = text.isEmpty() ? List.<Word>of() : Question.telling(words.understood(text));
        return new Understood(said, said.isEmpty() ? null : question(said));
    }

    private Question question(List<Word> said) {
        return Question.of(said, words.synonyms(Question.runs(said)));
    }

    private Attempt attempt(Asked asked, Question question) {
        return new Attempt(question, cells(asked, question.all()), false);
    }

    private static @Nullable String meant(List<Word> said) {
        return said.stream().allMatch(word -> word.meant().equals(word.said())) ? null : said.stream().map(Word::meant).collect(Collectors.joining(" "));
    }

    private Found found(Asked asked, Attempt attempt, String language, @Nullable String meant) {
        var facets = new Facets(attempt.cells, asked, categories.all());
        int total = facets.total();
        int hits = attempt.cells.stream().mapToInt(Cell::count).sum();
        var page = total == 0 ? List.<java.util.UUID>of() : book.page(asked, Facets.within(asked.category(), categories.all()), attempt.question, attempt.any, hits);
        boolean more = attempt.question != null && hits >= SearchBook.COUNTED;
        return new Found(asked, products.live(page), total, more, facets.categories(language), facets.places(), meant, attempt.any);
    }
}
