package id.lapau.market.find;

import id.lapau.market.find.SearchBook.Cell;
import id.lapau.market.shop.Categories;
import id.lapau.market.shop.Products;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a visitor's question: understands the words, finds, counts, and helps where nothing fits. */
@Component
class Search {

    private static final long COUNTS_LAST = Duration.ofSeconds(10).toNanos();

    private final WordBook words;
    private final SearchBook book;
    private final Products products;
    private final Categories categories;

    /** Counts of the whole market, which every page shows and nobody checks to the piece; products themselves are never remembered. */
    private volatile @Nullable Counts counts;

    private record Counts(List<Cell> cells, long until) {}

    Search(WordBook words, SearchBook book, Products products, Categories categories) {
        this.words = words;
        this.book = book;
        this.products = products;
        this.categories = categories;
    }

    private record Attempt(@Nullable Question question, List<Cell> cells, boolean any) {}

    /** @param language in which kinds are named */
    @Transactional(readOnly = true)
    Found find(Asked asked, String language) {
        var said = asked.text().isEmpty() ? List.<Word>of() : Question.telling(words.understood(asked.text()));
        if (said.isEmpty()) return found(asked, new Attempt(null, market(asked), false), language, null);
        var attempt = attempt(asked, said);
        if (attempt.cells.isEmpty() && said.stream().anyMatch(Word::known)) {
            var doubted = words.doubted(said);
            var second = attempt(asked, doubted);
            if (!second.cells.isEmpty() && !doubted.equals(said)) return found(asked, second, language, meant(doubted));
        }
        if (attempt.cells.isEmpty() && said.size() > 1) attempt = new Attempt(attempt.question, book.cells(asked, attempt.question == null ? null : attempt.question.any()), true);
        return found(asked, attempt, language, meant(said));
    }

    /** How much there is of each kind and in each nagari, without any product. */
    Found counts(String language) {
        var facets = new Facets(market(Asked.EVERYTHING), Asked.EVERYTHING, categories.all());
        return new Found(Asked.EVERYTHING, List.of(), facets.total(), false, facets.categories(language), facets.places(), null, false);
    }

    private List<Cell> market(Asked asked) {
        if (asked.narrowed()) return book.cells(asked, null);
        var known = counts;
        if (known == null || known.until < System.nanoTime()) counts = known = new Counts(book.cells(Asked.EVERYTHING, null), System.nanoTime() + COUNTS_LAST);
        return known.cells;
    }

    /** After a rebuild. */
    void forget() {
        counts = null;
    }

    private Attempt attempt(Asked asked, List<Word> said) {
        var question = Question.of(said, words.synonyms(Question.runs(said)));
        return new Attempt(question, book.cells(asked, question.all()), false);
    }

    private static @Nullable String meant(List<Word> said) {
        return said.stream().allMatch(word -> word.meant().equals(word.said())) ? null : said.stream().map(Word::meant).collect(Collectors.joining(" "));
    }

    private Found found(Asked asked, Attempt attempt, String language, @Nullable String meant) {
        var facets = new Facets(attempt.cells, asked, categories.all());
        int total = facets.total();
        var page = total == 0 ? List.<java.util.UUID>of() : book.page(asked, Facets.within(asked.category(), categories.all()), attempt.question, attempt.any);
        boolean more = attempt.question != null && attempt.cells.stream().mapToInt(Cell::count).sum() >= SearchBook.COUNTED;
        return new Found(asked, products.live(page), total, more, facets.categories(language), facets.places(), meant, attempt.any);
    }
}
