package id.lapau.grants.phase;

import id.lapau.grants.phase.QuotaEntry.Kind;
import id.lapau.grants.phase.QuotaEntry.Party;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a phase come to. */
public record Quota(List<QuotaEntry> entries) {

    private static final Comparator<QuotaEntry> BY_DAY = Comparator.comparing(QuotaEntry::dated).thenComparing(QuotaEntry::at);

    public Quota {
        entries = List.copyOf(entries);
    }

    /** The entry that counts: the newest by its date; of the same date, the one recorded last. */
    public Optional<QuotaEntry> standing(Kind kind, Party party) {
        return entries.stream().filter(entry -> entry.kind() == kind && entry.party() == party).max(BY_DAY);
    }

    /** How many people the phase takes: a row needs both, so the smaller of what was given; null when nobody gave a figure. */
    public @Nullable Integer given() {
        return Arrays.stream(Party.values()).map(party -> standing(Kind.GIVEN, party).map(QuotaEntry::people).orElse(null))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
