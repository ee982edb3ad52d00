package id.lapau.grants.batch;

import id.lapau.kernel.Nik;
import java.util.UUID;

/**
 * One line of a numbered proposal as it was sent, opened.
 *
 * @param number   of the numbered proposal, the phase
 * @param position in it, from 1
 * @param alive    sent and not refused; of all lines of one NIK in one programme at most one is
 */
public record FrozenLine(UUID id, UUID batch, String number, int position, UUID proposal, Nik nik, String name, String nagari, boolean alive) {

    @Override public String toString() {
        return "FrozenLine[" + number + " " + position + "]";
    }
}
