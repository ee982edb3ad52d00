package id.lapau.grants.phase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a programme.
 *
 * @param number      counted within the programme, from 1
 * @param seed        32 bytes in hex, drawn when the phase was planned and public since: decides among equals
 * @param ruleVersion version of the {@link PrecedenceRule}, bound when the phase opened; null before
 * @param version     grows with every change; a command names the one its officer saw
 */
public record Phase(UUID id, String programme, int number, String name, LocalDate opensOn, LocalDate closesOn, PhaseState state, String seed,
        @Nullable Integer ruleVersion, int version) {}
