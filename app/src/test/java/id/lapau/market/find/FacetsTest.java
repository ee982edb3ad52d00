package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.find.Found.Facet;
import id.lapau.market.find.SearchBook.Cell;
import id.lapau.market.shop.Category;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FacetsTest {

    private static final List<Category> KINDS = List.of(new Category("makanan", null, "Makanan", "Food"), new Category("keripik", "makanan", "Keripik", "Crisps"),
            new Category("kue", "makanan", "Kue", "Cakes"), new Category("busana", null, "Busana", "Clothes"));

    @Provide
    Arbitrary<List<Cell>> cells() {
        return Combinators.combine(Arbitraries.of("keripik", "kue", "busana"), Arbitraries.of("13.10.01.2001", "13.10.01.2002", "13.10.02.2001"), Arbitraries.integers().between(1, 50))
                .as(Cell::new).list().ofMaxSize(20);
    }

    @Property(tries = 200)
    void kinds_of_the_first_level_and_places_sum_to_what_is_there(@ForAll("cells") List<Cell> cells) {
        var facets = new Facets(cells, Asked.EVERYTHING, KINDS);
        assertThat(facets.categories("id").stream().filter(each -> each.parent() == null).mapToInt(Facet::count).sum()).isEqualTo(facets.total());
        assertThat(facets.places().stream().mapToInt(Facet::count).sum()).isEqualTo(facets.total());
    }

    @Property(tries = 200)
    void a_facet_says_how_many_are_shown_once_it_is_chosen(@ForAll("cells") List<Cell> cells) {
        var asked = Asked.EVERYTHING.in("makanan");
        for (var place : new Facets(cells, asked, KINDS).places()) assertThat(new Facets(cells, asked.at(place.code()), KINDS).total()).isEqualTo(place.count());
        for (var kind : new Facets(cells, asked, KINDS).categories("id")) assertThat(new Facets(cells, asked.in(kind.code()), KINDS).total()).isEqualTo(kind.count());
    }
}
