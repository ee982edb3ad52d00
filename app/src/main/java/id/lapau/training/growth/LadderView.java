package id.lapau.training.growth;

import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.registry.SizeClass;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Source;
import id.lapau.training.growth.Indicators.Shown;
import id.lapau.training.growth.Ladder.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of one business.
 *
 * @param today    its size by the law in force today; null while nothing is known
 * @param gaps     what is missing to the next class
 * @param moves    its steps, the newest first
 * @param evidence files, by the identifier of their challenge
 * @param snapshots what was told, the newest first, older versions of a day behind the one that counts
 */
public record LadderView(Head head, SizeClass.@Nullable Ruling today, List<SizeClass.Gap> gaps, List<Shown> signs, List<Move> moves, List<Stood> snapshots,
        List<Challenge> challenges, Map<String, List<Evidence>> evidence, @Nullable Handover handover, @Nullable Question question) {

    public record Head(String id, String name, String line, String nagari, String ownerId, String owner) {

        public String title() {
            return name.isEmpty() ? line : name;
        }
    }

    /** A snapshot; {@code standing} is false once a newer version of its day counts. */
    public record Stood(LocalDate asOf, int revision, boolean standing, @Nullable Rupiah monthlySales, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets,
            @Nullable Integer workers, List<String> channels, List<String> permits, String size, String law, Source source, String reason, Instant recordedAt) {

        /** The same day with other amounts; an amount that is not named stays. */
        Snapshot with(BusinessId business, @Nullable Rupiah sales, @Nullable Rupiah assets, Source from) {
            return new Snapshot(business, asOf, sales == null ? monthlySales : null, sales == null ? yearlySales : sales, assets == null ? netAssets : assets, workers,
                    channelsKnown(), permitsKnown(), from);
        }

        /** What is told of the same day anew; of a column that is not said, this stays. A month and a year are told together. */
        Snapshot filling(Snapshot told, Set<SnapshotColumn> said) {
            boolean saysSales = told.yearlySales() != null;
            return new Snapshot(told.business(), asOf, saysSales ? told.monthlySales() : monthlySales, saysSales ? told.yearlySales() : yearlySales,
                    said.contains(SnapshotColumn.ASSETS) ? told.netAssets() : netAssets, said.contains(SnapshotColumn.WORKERS) ? told.workers() : workers,
                    said.contains(SnapshotColumn.CHANNELS) ? told.channels() : channelsKnown(), said.contains(SnapshotColumn.PERMITS) ? told.permits() : permitsKnown(), told.source());
        }

        private Set<SalesChannel> channelsKnown() {
            return channels.stream().map(SalesChannel::valueOf).collect(Collectors.toSet());
        }

        private Set<Permit> permitsKnown() {
            return permits.stream().map(Permit::valueOf).collect(Collectors.toSet());
        }
    }

    /** A claim that the size class is wrong, by an officer or the owner; decided by another officer. */
    public record Challenge(String id, LocalDate asOf, @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets, String evidence, ChallengeState state, String raisedById,
            String raisedBy, boolean byOwner, Instant raisedAt, String decidedBy, @Nullable Instant decidedAt, String decision) {}

    /**
     * A file with a challenge.
     *
     * @param size bytes
     * @param by   the officer who gave it; empty for the owner
     */
    public record Evidence(String id, String name, int size, String by, Instant at) {}

    /** A challenge that waits, with the business it is about. */
    public record Waiting(String business, String title, String owner, Challenge challenge) {}

    public record Handover(String id, String size, String law, LocalDate givenOn, String letter, String receiver, String by) {}

    public record Question(String by, Instant askedAt, Instant expiresAt, @Nullable Instant answeredAt) {}

    public boolean graduated() {
        return today != null && today.size() != SizeClass.MICRO;
    }

    public boolean challenged() {
        return challenges.stream().anyMatch(challenge -> challenge.state() == ChallengeState.OPEN);
    }

    /** What was told last of the days that count; null while nothing is known. */
    public @Nullable Stood last() {
        return snapshots.stream().filter(Stood::standing).findFirst().orElse(null);
    }

    /** Whether the owner was asked how it stands, and has not answered yet. */
    public boolean asked(Instant now) {
        return question != null && question.answeredAt() == null && question.expiresAt().isAfter(now);
    }
}
