package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.find.KeepCollection.Step;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class CollectionStepTest {

    @Provide
    Arbitrary<UUID> ids() {
        return Arbitraries.longs().between(1, 12).map(number -> new UUID(0, number));
    }

    @Property(tries = 100)
    void moving_keeps_every_product_and_taking_in_happens_once(@ForAll @Size(max = 8) @UniqueElements List<@From("ids") UUID> before, @ForAll("ids") UUID product, @ForAll Step step) {
        var after = KeepCollection.after(before, product, step);
        assertThat(after).doesNotHaveDuplicates();
        if (step == Step.UP || step == Step.DOWN) assertThat(new HashSet<>(after)).isEqualTo(new HashSet<>(before));
        assertThat(KeepCollection.after(after, product, Step.ADD)).hasSizeGreaterThanOrEqualTo(after.size());
        if (!before.isEmpty()) assertThat(KeepCollection.after(KeepCollection.after(before, before.getLast(), Step.UP), before.getLast(), Step.DOWN)).isEqualTo(before);
    }
}
