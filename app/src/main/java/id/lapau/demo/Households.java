package id.lapau.demo;

import id.lapau.demo.NamePool.Culture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Settles families in the nagari: parents, children, twins, grandparents, all on one family card. */
final class Households {

    private final Settings settings;
    private final List<Nagari> nagari;
    private final NikRegister register;
    private final Dice dice;
    private final NamePool names;
    private final List<Person> people;
    private final double weights;
    private final double abroad;

    Households(Settings settings, List<Nagari> nagari, NikRegister register) {
        this.settings = settings;
        this.nagari = nagari;
        this.register = register;
        dice = new Dice(settings.seed(), "households");
        names = new NamePool(new Dice(settings.seed(), "names"));
        people = new ArrayList<>(settings.people());
        weights = nagari.stream().mapToDouble(Nagari::weight).sum();
        abroad = Math.max(0.0003, 4.0 * (Plant.MOVED_ABROAD.count(settings) + 4) / settings.people());
    }

    List<Person> settle() {
        for (int i = 0; people.size() < settings.people(); i++) family(i < nagari.size() * 3 ? nagari.get(i % nagari.size()) : home());
        return List.copyOf(people);
    }

    private Nagari home() {
        double at = dice.fraction() * weights;
        for (var n : nagari) if ((at -= n.weight()) <= 0) return n;
        return nagari.getLast();
    }

    private void family(Nagari home) {
        int age = 23 + (int) (55 * Math.pow(dice.fraction(), 1.4));
        var culture = dice.chance(home.javanese()) ? Culture.JAVANESE : Culture.MINANG;
        var family = new Family(home.index(), dice.below(home.jorong().size()), culture,
                register.issueCard(settings.asOf().minusDays(dice.between(30, 5_000))));
        boolean father = dice.chance(0.88);
        var head = born(age);
        member(family, named(culture, !father, head), !father, head);
        if (father && dice.chance(0.86)) mother(family, Math.max(20, age - dice.between(-2, 9)));
        else if (!father) children(family, age);
        if (dice.chance(0.10) && age < 62) grandparent(family, age);
    }

    private void mother(Family family, int age) {
        var born = born(age);
        member(family, named(family.culture, true, born), true, born);
        children(family, age);
    }

    private void grandparent(Family family, int age) {
        boolean woman = dice.chance(0.7);
        var born = born(age + dice.between(20, 30));
        member(family, named(family.culture, woman, born), woman, born);
    }

    private void children(Family family, int mothersAge) {
        int born = mothersAge - dice.between(19, 27);
        var shared = dice.chance(0.3) ? names.name(family.culture, false, 1990).replaceFirst(".* ", "") : "";
        for (int i = dice.between(0, 4); i > 0 && born >= 0; i--, born -= dice.between(1, 5))
            if (born < 24 || dice.chance(0.35)) child(family, born(born), shared);
    }

    private void child(Family family, LocalDate born, String shared) {
        boolean woman = dice.chance(0.49);
        var name = named(family.culture, woman, born);
        if (!shared.isEmpty() && !name.contains(" ")) name = name + (name.equals(shared) ? " Putra" : " " + shared);
        member(family, name, woman, born);
        if (dice.chance(0.015)) member(family, names.twinOf(name, family.culture, woman, born.getYear()), woman, born);
    }

    private void member(Family family, String name, boolean woman, LocalDate born) {
        if (people.size() == settings.people()) return;
        people.add(new Person(people.size() + 1, register.issue(born, woman), name, born, woman, family.card, fate(born), family.nagari, family.jorong));
    }

    private Person.Status fate(LocalDate born) {
        int age = settings.asOf().getYear() - born.getYear();
        if (dice.chance(age < 40 ? 0.006 : age < 60 ? 0.04 : 0.17)) return Person.Status.DECEASED;
        return age > 18 && dice.chance(abroad) ? Person.Status.MOVED_ABROAD : Person.Status.ALIVE;
    }

    private String named(Culture culture, boolean woman, LocalDate born) {
        return names.name(culture, woman, born.getYear());
    }

    private LocalDate born(int age) {
        return settings.asOf().minusYears(age).minusDays(dice.below(365));
    }

    private record Family(int nagari, int jorong, Culture culture, long card) {}
}
