package id.lapau.owner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of owners and of their accounts are given. */
public final class OwnerViews {

    private OwnerViews() {}

    /** @param asks only those who ask for a correction */
    public record Filter(String state, String search, boolean asks, String sort) {

        public boolean any() {
            return asks || !state.isEmpty() || !search.isEmpty();
        }
    }

    public record Line(UUID id, String name, String phone, AccountState state, String nagari, @Nullable Instant at, boolean asks) {}

    public record Lines(List<Line> lines, int found) {

        static final int PAGE = 25;

        public int pages() {
            return (found + PAGE - 1) / PAGE;
        }
    }

    /** @param said the name as the owner says it; {@code nik} and {@code phone} masked */
    public record Sheet(UUID id, String name, String said, String phone, String nik, @Nullable LocalDate born, AccountState state, int version, String person, String how, String by,
            @Nullable Instant boundAt, String reason, List<Beside> beside) {}

    /** Somebody of the registry whom the account may be, and what agrees. */
    public record Beside(String id, String name, String nik, String phone, @Nullable LocalDate born, String nagari, boolean sameNik, boolean samePhone, boolean sameBirth, boolean taken) {}

    /** What an owner asks to be put right. */
    public record Request(UUID id, String text, RequestState state, String answer, Instant askedAt, @Nullable Instant answeredAt, String answeredBy) {}

    /** The own data as the registry holds them; numbers masked. */
    public record OwnFacts(String name, String nik, String kk, String phone, @Nullable LocalDate born, String address, String nagari) {}

    /** A telephone that is signed in. */
    public record Telephone(UUID id, String device, Instant since, boolean own) {}
}
