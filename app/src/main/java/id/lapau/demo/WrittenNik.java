package id.lapau.demo;

import id.lapau.demo.Proposed.Damage;

/** Types a NIK or a KK number into a cell: as text, grouped, with an apostrophe or letters for digits, or as a number that lost its last digit. */
final class WrittenNik {

    private final Dice dice;
    private final boolean csv;
    private final boolean decimalComma;

    WrittenNik(Dice dice, BookDesign book) {
        this.dice = dice;
        csv = book.csv();
        decimalComma = book.format() instanceof BookDesign.Format.Csv(char separator, var _, var _) && separator == ';';
    }

    Cell of(Proposed row, int habit) {
        var digits = row.niks();
        if (digits.isEmpty()) return dice.chance(0.3) ? Cell.text("-") : Cell.BLANK;
        if (row.damage() == Damage.SCIENTIFIC) return Cell.text(decimalComma ? digits.replace('.', ',') : digits);
        if (row.damage() == Damage.EATEN && (csv || dice.chance(0.85))) return Cell.number(Long.parseLong(digits));
        if (row.damage() != Damage.NONE) return Cell.text(digits);
        return Cell.text(digits.length() == 16 ? tidied(digits, habit) : digits);
    }

    /** What a reader can put right without asking anybody. */
    private String tidied(String digits, int habit) {
        return switch (dice.chance(0.9) ? habit % 6 : dice.below(9)) {
            case 3 -> "'" + digits;
            case 4 -> digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
            case 5 -> dice.chance(0.3) ? digits.substring(0, 6) + "." + digits.substring(6, 12) + "." + digits.substring(12) : digits;
            case 6 -> digits.replaceFirst("0", dice.one("O", "o"));
            case 7 -> "l" + digits.substring(1);
            case 8 -> dice.one(" ", "\u00a0") + digits + " ";
            default -> digits;
        };
    }

    /** Families keep their cards: here a number is as often spoilt as it is missing. */
    Cell card(Person person) {
        var digits = String.valueOf(person.kk());
        double at = dice.fraction();
        if (at < 0.05) return Cell.BLANK;
        if (at < 0.09) return Cell.text("'" + digits);
        return at < 0.13 && !csv ? Cell.number(person.kk() / 10 * 10) : Cell.text(digits);
    }
}
