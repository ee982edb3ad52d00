package id.lapau.grants.appeal;

import id.lapau.platform.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets whoever has just shown NIK and birth date file an appeal without typing them again: sealed, for half an hour, kept nowhere. */
@Component
class AppealTickets {

    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Vault vault;
    private final Clock clock;

    AppealTickets(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    String issue(UUID proposal) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal("appeal " + proposal + " " + clock.instant().plus(LASTS)));
    }

    /** The proposal it was issued for; empty when it is too old or was never issued. */
    Optional<UUID> read(String ticket) {
        try {
            var words = vault.open(Base64.getUrlDecoder().decode(ticket)).split(" ");
            boolean good = words.length == 3 && words[0].equals("appeal") && clock.instant().isBefore(Instant.parse(words[2]));
            return good ? Optional.of(UUID.fromString(words[1])) : Optional.empty();
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }
}
