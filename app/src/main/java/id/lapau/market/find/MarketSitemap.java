package id.lapau.market.find;

import id.lapau.kernel.OfficeTime;
import id.lapau.market.shop.SitemapPages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages of the market in the sitemap: only those that have something to show, as others ask not to be indexed. */
@Component
class MarketSitemap implements SitemapPages {

    private final Search search;
    private final CollectionBook collections;
    private final Clock clock;

    MarketSitemap(Search search, CollectionBook collections, Clock clock) {
        this.search = search;
        this.collections = collections;
        this.clock = clock;
    }

    @Override public List<Entry> entries() {
        var there = search.counts("id");
        var paths = new ArrayList<>(List.of("/pasar", "/pasar/peta"));
        there.categories().forEach(each -> paths.add("/pasar/kategori/" + each.code()));
        there.places().forEach(each -> paths.add("/pasar/nagari/" + each.code()));
        collections.shownOn(OfficeTime.today(clock)).forEach(each -> paths.add(each.path()));
        return paths.stream().map(path -> new Entry(path, null)).toList();
    }
}
