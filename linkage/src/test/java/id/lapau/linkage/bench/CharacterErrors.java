package id.lapau.linkage.bench;

/**
 * Errors as FEBRL's generator makes them: up to three in a record and two in a field, blind to what the field means. A character is
 * inserted, deleted, replaced or transposed, a word split or joined, a value lost, two names exchanged.
 */
final class CharacterErrors {

    private static final int MOST_IN_RECORD = 3;
    private static final int MOST_IN_FIELD = 2;
    private static final double[] FIELDS = {15, 15, 8, 12, 12, 8, 4, 14, 12};

    private final Dice dice;

    CharacterErrors(Dice dice) {
        this.dice = dice;
    }

    /** A copy of the record with at least one error. */
    String[] in(String[] record) {
        var copy = record.clone();
        var errors = new int[record.length];
        for (int wanted = dice.between(1, MOST_IN_RECORD); wanted > 0; ) {
            int field = dice.weighted(FIELDS);
            var before = copy[field];
            if (before.isEmpty() || errors[field] == MOST_IN_FIELD) continue;
            if (field < 2 && dice.chance(0.12)) exchange(copy);
            else copy[field] = dice.chance(0.1) ? "" : error(before);
            if (copy[field].equals(before)) continue;
            errors[field]++;
            wanted--;
        }
        return copy;
    }

    private static void exchange(String[] names) {
        var given = names[0];
        names[0] = names[1];
        names[1] = given;
    }

    private String error(String text) {
        int at = dice.below(text.length());
        return switch (dice.below(6)) {
            case 0 -> text.substring(0, at) + like(text.charAt(at)) + text.substring(at);
            case 1 -> text.length() == 1 ? text : text.substring(0, at) + text.substring(at + 1);
            case 2, 3 -> text.substring(0, at) + like(text.charAt(at)) + text.substring(at + 1);
            case 4 -> at == 0 ? text : text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
            default -> text.indexOf(' ') > 0 ? text.replaceFirst(" ", "") : text.substring(0, at) + (at > 2 ? " " : "") + text.substring(at);
        };
    }

    private char like(char c) {
        return (char) (Character.isDigit(c) ? '0' + dice.below(10) : 'a' + dice.below(26));
    }
}
