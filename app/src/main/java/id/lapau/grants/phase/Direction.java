package id.lapau.grants.phase;

import java.util.Locale;

/** Whether a letter came to the office or went out of it. */
public enum Direction {
    IN(LetterState.RECEIVED), OUT(LetterState.DRAFTED);

    private final LetterState first;

    Direction(LetterState first) {
        this.first = first;
    }

    /** How a letter of this direction begins. */
    LetterState first() {
        return first;
    }

    public String messageKey() {
        return "letter.direction." + name().toLowerCase(Locale.ROOT);
    }
}
