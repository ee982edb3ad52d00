package id.lapau.demo;

import id.lapau.demo.Person.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The other offices' lists: who works for the state, who has credit, who received aid before. */
final class Registers {

    static final String BPUM_2020 = "bpum-2020";
    private static final int EMPLOYED = 1;
    private static final int KUR = 2;
    private static final int BANK = 4;
    private static final int RECEIVED = 8;
    private static final int OTHER_AID = 16;

    final List<ListEntry> employees = new ArrayList<>();
    final List<ListEntry> credit = new ArrayList<>();
    final List<ListEntry> recipients = new ArrayList<>();

    private final Settings settings;
    private final Dice dice;
    private final int[] flags;

    Registers(Settings settings, List<Person> people) {
        this.settings = settings;
        dice = new Dice(settings.seed(), "registers");
        flags = new int[people.size() + 1];
        double received = Math.max(0.0035, 6.0 * (Plant.ALREADY_RECEIVED.count(settings) + 10) / people.size());
        double employed = Math.max(0.06, share(people, Plant.STATE_EMPLOYEE));
        double borrowed = Math.max(0.08, 2.5 * Math.max(share(people, Plant.KUR), share(people, Plant.BANK_CREDIT)));
        for (var person : people) if (person.ageOn(settings.asOf()) >= 19 && person.status() != Status.DECEASED) enter(person, employed, borrowed, received);
    }

    private double share(List<Person> people, Plant plant) {
        return Math.min(0.4, 3.0 * plant.count(settings) / people.size());
    }

    private void enter(Person person, double employed, double borrowed, double received) {
        if (dice.chance(person.ageOn(settings.asOf()) < 60 ? employed * 1.15 : employed * 0.3)) employ(person);
        if (dice.chance(borrowed)) lend(person);
        if (dice.chance(received)) pay(person, BPUM_2020);
        else if (dice.chance(0.0006)) pay(person, "bst-2020");
    }

    void employ(Person person) {
        double at = dice.fraction();
        employees.add(entry(person, at < 0.60 ? "asn" : at < 0.67 ? "tni" : at < 0.76 ? "polri" : at < 0.89 ? "bumn" : "bumd", null));
        flags[person.number()] |= EMPLOYED;
    }

    void lend(Person person) {
        boolean kur = dice.chance(0.4);
        credit.add(entry(person, kur ? "kur" : "bank", null));
        flags[person.number()] |= kur ? KUR : BANK;
    }

    void pay(Person person, String programme) {
        recipients.add(entry(person, programme, settings.asOf().minusDays(dice.between(7, 60))));
        flags[person.number()] |= programme.equals(BPUM_2020) ? RECEIVED : OTHER_AID;
    }

    private ListEntry entry(Person person, String what, @org.jspecify.annotations.Nullable LocalDate paidOn) {
        var name = person.name().toUpperCase(Locale.ROOT);
        if (dice.chance(0.06)) name += dice.one(", S.PD", " S.PD", ", SE", " SH");
        return new ListEntry(person, name, what, paidOn);
    }

    /** On no list at all. */
    boolean clean(Person person) {
        return person.status() == Status.ALIVE && flags[person.number()] == 0;
    }

    boolean onlyEmployed(Person person) {
        return person.status() == Status.ALIVE && flags[person.number()] == EMPLOYED;
    }

    boolean onlyKur(Person person) {
        return person.status() == Status.ALIVE && flags[person.number()] == KUR;
    }

    boolean onlyBank(Person person) {
        return person.status() == Status.ALIVE && flags[person.number()] == BANK;
    }

    /** Received BPUM in 2020 and stands on no other list. */
    boolean onlyReceived(Person person) {
        return person.status() == Status.ALIVE && flags[person.number()] == RECEIVED;
    }

    /** On no list, though perhaps no longer alive or here. */
    boolean unlisted(Person person) {
        return flags[person.number()] == 0;
    }
}
