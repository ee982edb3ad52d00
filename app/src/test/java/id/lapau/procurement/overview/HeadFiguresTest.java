package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.lapau.platform.Vault;
import id.lapau.procurement.BuyingGround;
import id.lapau.procurement.overview.HeadViews.MakerSearch;
import id.lapau.procurement.overview.HeadViews.Period;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the head's page against sums worked out by hand: six makers, three of them women, who deliver 100 to 600 pieces at 4,000 to 5,000 rupiah. */
@LapauTest
class HeadFiguresTest {

    private static final Period YEAR = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    @Autowired JdbcClient sql;
    @Autowired Registry registry;
    @Autowired Vault vault;
    @Autowired HeadFigures figures;
    @Autowired Prices prices;

    @Test void earnings_women_nagari_evenness_and_prices_are_what_a_person_reckons() {
        var market = new OpenMarket(sql, "Masker");
        var makers = BuyingGround.makers(registry, 1, 6);
        for (int man = 3; man < 6; man++) sql.sql("update registry.person set nik_sealed = ? where id = (select owner from registry.business where id = ?)")
                .params(vault.seal("13109901068500" + (50 + man)), makers.get(man)).update();
        var pack = market.open(2_100, 0);
        for (int i = 0; i < 6; i++) market.offer(pack, makers.get(i), 4_000 + 200L * i, 2_000, 1);
        market.close(pack, 8);
        var round = market.round(pack, 1, 9);
        for (int i = 0; i < 6; i++) market.deliver(market.order(pack, round, makers.get(i), 100 * (i + 1), 4_000 + 200L * i, 9), 100 * (i + 1), 0, 20);

        var totals = figures.totals(YEAR);
        assertThat(totals.earned()).isEqualTo(9_800_000);
        assertThat(totals.profit()).as("less 2,000 of material a piece").isEqualTo(9_800_000 - 2_100 * 2_000);
        assertThat(totals.pieces()).isEqualTo(2_100);
        assertThat(totals.share()).isEqualTo(100.0);
        var women = figures.women(YEAR);
        assertThat(women.told()).isTrue();
        assertThat(women.women()).isEqualTo(3);
        assertThat(women.men()).isEqualTo(3);
        assertThat(women.earnedByWomen()).isEqualTo(100 * 4_000 + 200 * 4_200 + 300 * 4_400);
        assertThat(women.earned()).isEqualTo(9_800_000);
        assertThat(figures.nagari(YEAR)).singleElement().satisfies(row -> assertThat(row.makers() + " " + row.total()).isEqualTo("6 9800000"));
        assertThat(figures.makers(new MakerSearch(YEAR, "", "", "sedikit"), 0, 10).rows()).extracting(HeadViews.MakerRow::earned).containsExactly(400_000L, 840_000L, 1_320_000L, 1_840_000L, 2_400_000L, 3_000_000L);
        assertThat(figures.gini(YEAR)).isNotEmpty().allSatisfy(point -> assertThat(point.gini()).isCloseTo(182 / 588.0, within(1e-9)));

        var later = market.open(300, 60);
        for (int i = 0; i < 3; i++) market.offer(later, makers.get(i), 7_000, 2_000, 61);
        market.close(later, 68);
        market.order(later, market.round(later, 1, 69), makers.getFirst(), 300, 7_000, 69);
        var found = prices.of(YEAR, 0, 10).rows();
        assertThat(found).hasSize(2);
        assertThat(found.getLast().price()).as("9,800,000 for 2,100").isEqualTo(4_667);
        assertThat(found.getLast().median()).as("the lower of the two in the middle").isEqualTo(4_400);
        assertThat(found.getLast().percent()).isEqualTo(6);
        assertThat(found.getFirst().earlier()).as("what was paid before").isEqualTo(4_667);
        assertThat(found.getFirst().percent()).isZero();
        assertThat(figures.totals(YEAR).still()).isEqualTo(300 * 7_000);
    }
}
