package id.lapau.linkage.bench;

/** The names of one people, by sex and generation: few words are borne by very many, very many words by few. */
final class Names {

    private static final int GENERATIONS_PART = 1975;
    private static final String[][] BALINESE_BIRTHS = {{"Wayan", "Putu", "Gede"}, {"Made", "Kadek"}, {"Nyoman", "Komang"}, {"Ketut"}};

    /** What one sex is called. */
    private record Stock(Words old, Words now, Words second, Words front, Words end) {

        static Stock of(WordFile file, People people, String sex) {
            return new Stock(file.group(people.group("old." + sex)), file.group(people.group("new." + sex)), file.group(people.group("second." + sex)),
                    file.group(people.group("front." + sex)), file.group(people.group("end." + sex)));
        }
    }

    private final People people;
    private final Stock men;
    private final Stock women;
    private final Words families;

    Names(WordFile file, People people) {
        this.people = people;
        men = Stock.of(file, people, "male");
        women = Stock.of(file, people, "female");
        families = people.familyNames() ? file.group(people.group("family")) : men.second;
    }

    /** Of somebody whose family we do not know. */
    String stranger(boolean woman, int year, Dice dice) {
        return child(woman, year, dice.below(4), families.pick(dice), dice);
    }

    String family(Dice dice) {
        return families.pick(dice);
    }

    /** @param place how many elder brothers and sisters, which some peoples' names tell */
    String child(boolean woman, int year, int place, String family, Dice dice) {
        var name = given(woman, dice.chance(year < GENERATIONS_PART ? 0.9 : 0.12), dice);
        return switch (people) {
            case BALINESE -> balinese(woman, place, dice) + name;
            case BATAK, EASTERN -> dice.chance(0.96) ? name + " " + family : name;
            case BUGIS -> dice.chance(0.10) && !name.startsWith("Andi") ? "Andi " + name : name;
            case MINANG, JAVANESE, SUNDANESE, MALAY -> name;
        };
    }

    /** A brother's or sister's name that goes with this one: the other words again, or the same beginning. */
    String matching(String sibling, boolean woman, int year, int place, String family, Dice dice) {
        var own = child(woman, year, place, family, dice);
        int space = sibling.lastIndexOf(' ');
        if (space > 0 && dice.chance(0.6)) return first(own) + sibling.substring(space);
        var turned = turned(first(sibling));
        return space < 0 ? turned : turned + " " + (own.contains(" ") ? own.substring(own.lastIndexOf(' ') + 1) : own);
    }

    private String given(boolean woman, boolean old, Dice dice) {
        var stock = woman ? women : men;
        var first = dice.chance(0.22) ? coined(stock, dice) : (old ? stock.old : stock.now).pick(dice);
        if (dice.chance(alone(old)) && !incomplete(first)) return first;
        if (first.equals("Abdul")) return first + " " + men.second.pick(dice);
        var second = dice.chance(0.1) ? coined(stock, dice) : stock.second.pick(dice);
        var two = second.equals(first) ? first : first + " " + second;
        if (old || !dice.chance(0.30)) return two;
        return people.mostlyMuslim() && dice.chance(0.35) ? devout(woman, two, dice) : three(first, stock.now.pick(dice), second);
    }

    private static String coined(Stock stock, Dice dice) {
        return stock.front.pick(dice) + stock.end.pick(dice);
    }

    private double alone(boolean old) {
        if (people.familyNames()) return 0.55;
        return old ? people == People.JAVANESE ? 0.50 : 0.28 : 0.04;
    }

    private static boolean incomplete(String first) {
        return switch (first) {
            case "Muhammad", "Ahmad", "Abdul", "Siti", "Sitti", "Sri", "Nur", "Dwi", "Tri", "Cut", "I", "Andi" -> true;
            default -> false;
        };
    }

    private static String devout(boolean woman, String name, Dice dice) {
        var before = woman ? dice.one("Siti", "Nur", "Siti") : dice.one("Muhammad", "Muhammad", "Ahmad");
        return name.startsWith(before) ? name : before + " " + name;
    }

    private static String three(String first, String middle, String last) {
        return middle.equals(first) || middle.equals(last) ? first + " " + last : first + " " + middle + " " + last;
    }

    private static String balinese(boolean woman, int place, Dice dice) {
        var place4 = dice.one(BALINESE_BIRTHS[place % 4]);
        return (woman ? "Ni " : "I ") + (woman && place % 4 == 0 && dice.chance(0.3) ? "Luh" : place4) + " ";
    }

    private static String first(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** Rina, Rini; Hendra, Hendri; Slamet, Slameto. */
    private static String turned(String word) {
        int last = word.length() - 1;
        return switch (word.charAt(last)) {
            case 'a' -> word.substring(0, last) + "i";
            case 'i', 'u', 'e' -> word.substring(0, last) + "a";
            case 'o' -> word.substring(0, last) + "i";
            default -> word + "o";
        };
    }
}
