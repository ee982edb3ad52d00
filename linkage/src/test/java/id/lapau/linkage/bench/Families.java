package id.lapau.linkage.bench;

import id.lapau.linkage.bench.Namesakes.Shared;
import id.lapau.linkage.bench.Person.Home;
import java.util.function.Consumer;

/** Settles one regency: households of one to seven with father, mother, children, twins and grandparents on one card. */
final class Families {

    private static final int MOST = 7;

    private final Regency regency;
    private final Stocks stocks;
    private final Rates rates;
    private final Dice dice;
    private final Numbers numbers;
    private final Places places;
    private final Namesakes namesakes;
    private int left;

    Families(Regency regency, Stocks stocks, Rates rates, Dice dice, Numbers numbers, Places places, Namesakes namesakes) {
        this.regency = regency;
        this.stocks = stocks;
        this.rates = rates;
        this.dice = dice;
        this.numbers = numbers;
        this.places = places;
        this.namesakes = namesakes;
        left = regency.people();
    }

    void settle(Consumer<Person> settlers) {
        while (left > 0) new Family(settlers).move();
    }

    /** One household, at most seven people and never more than the regency has left. */
    private final class Family {

        private final Consumer<Person> settlers;
        private final Names names = stocks.names(regency.someone(dice));
        private final String surname = names.family(dice);
        private final Home home = new Home(regency, numbers.card(), places.someNagari(dice), places.address(dice), Phones.some(dice));
        private int members;

        Family(Consumer<Person> settlers) {
            this.settlers = settlers;
        }

        void move() {
            int year = Births.headYear(dice);
            boolean woman = dice.chance(0.14);
            head(woman, year);
            boolean couple = !woman && dice.chance(Births.NOW - year < 25 ? 0.4 : 0.85);
            int motherYear = woman ? year : year + dice.between(-2, 8);
            if (couple) stranger(true, Math.min(motherYear, Births.NOW - 18), 0);
            if (couple || dice.chance(0.5)) children(motherYear);
            if (dice.chance(0.10)) stranger(dice.chance(0.65), Math.max(1925, year - dice.between(20, 34)), 0.2);
        }

        private void head(boolean woman, int year) {
            if (dice.chance(rates.namesakes() * 3)) shared(namesakes.some(dice));
            else stranger(woman, year, rates.migrants());
        }

        private void shared(Shared who) {
            add(who.name(), who.woman(), who.born(), numbers.nik(who.born(), who.woman()));
        }

        private void stranger(boolean woman, int year, double foreign) {
            int born = Births.in(year, dice);
            long nik = dice.chance(foreign) ? numbers.foreignNik(born, woman) : numbers.nik(born, woman);
            add(names.child(woman, year, dice.below(4), woman ? names.family(dice) : surname, dice), woman, born, nik);
        }

        private void children(int motherYear) {
            int year = motherYear + dice.between(18, 27);
            var elder = "";
            int wanted = (int) (6.5 * Math.pow(dice.fraction(), 1.3));
            for (int place = 0; place < wanted && year <= Math.min(motherYear + 42, Births.NOW); place++, year += dice.between(1, 6))
                if (Births.NOW - year < 19 || dice.chance(0.35)) elder = birth(elder, place, year);
        }

        /** @return the name that younger ones may be named after */
        private String birth(String elder, int place, int year) {
            boolean woman = dice.chance(0.49);
            int born = Births.in(year, dice);
            var name = elder.isEmpty() || !dice.chance(0.35) ? names.child(woman, year, place, surname, dice) : names.matching(elder, woman, year, place, surname, dice);
            add(name, woman, born, numbers.nik(born, woman));
            if (dice.chance(rates.twins())) twin(name, dice.chance(0.7) == woman, place, born);
            return name;
        }

        private void twin(String name, boolean woman, int place, int born) {
            var other = names.matching(name, woman, born / 10_000, place, surname, dice);
            add(other.equals(name) ? other + "h" : other, woman, born, numbers.nik(born, woman));
        }

        private void add(String name, boolean woman, int born, long nik) {
            if (left == 0 || members == MOST) return;
            left--;
            members++;
            settlers.accept(new Person(nik, name, woman, born, home, phone(born)));
        }

        private String phone(int born) {
            boolean child = Births.NOW - born / 10_000 < 17;
            return child || dice.chance(0.45) ? home.phone() : Phones.some(dice);
        }
    }
}
