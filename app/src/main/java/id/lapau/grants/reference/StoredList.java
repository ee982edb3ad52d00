package id.lapau.grants.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded version of a reference list, without its content. */
public record StoredList(UUID id, long number, ListKind kind, String source, LocalDate dataDate, String fileName, long size, String sha256,
        Map<String, Integer> mapping, ReferenceState state, int rows, int problems, @Nullable String refusal, @Nullable UUID job, String by, Instant at,
        @Nullable String withdrawnBy, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {}
