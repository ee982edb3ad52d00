package id.lapau.demo;

import id.lapau.demo.Person.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Chooses who is proposed and what is planted in whose row; the workbook follows from the home nagari. */
final class Proposers {

    private final Settings settings;
    private final List<Person> people;
    private final Registers registers;
    private final List<BookDesign> books;
    private final List<List<List<Proposed>>> sheets = new ArrayList<>();
    private final List<Proposed> plain = new ArrayList<>();
    private final BitSet used = new BitSet();
    private final Dice dice;
    private final Businesses businesses;
    private final WrongNiks wrong;
    private final List<Person> fit;
    private final Map<String, List<Person>> namesakes = new HashMap<>();

    Proposers(Settings settings, List<Person> people, NikRegister register, Registers registers, List<BookDesign> books) {
        this.settings = settings;
        this.people = people;
        this.registers = registers;
        this.books = books;
        dice = new Dice(settings.seed(), "proposers");
        businesses = new Businesses(new Dice(settings.seed(), "businesses"), books.stream().map(BookDesign::nagari).toList());
        wrong = new WrongNiks(settings, people, register);
        fit = shuffled(p -> registers.clean(p) && age(p) >= 17 && age(p) <= 85);
        for (var person : people) namesakes.computeIfAbsent(person.name(), _ -> new ArrayList<>(1)).add(person);
        for (var book : books) sheets.add(book.sheets().stream().<List<Proposed>>map(_ -> new ArrayList<>()).toList());
    }

    /** Rows by workbook and sheet, in the order in which they are written. */
    List<List<List<Proposed>>> choose() {
        for (var plant : Plant.values()) if (plant != Plant.DUPLICATE_IN_BATCH) plant(plant);
        eligible(settings.rows() - rows() - Plant.DUPLICATE_IN_BATCH.count(settings));
        namesakesOnLists();
        for (int i = Plant.DUPLICATE_IN_BATCH.count(settings); i > 0; i--) copy();
        for (var book : sheets) book.forEach(dice::shuffle);
        return sheets;
    }

    private int rows() {
        return sheets.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    private int age(Person person) {
        return person.ageOn(settings.asOf());
    }

    private List<Person> shuffled(Predicate<Person> fits) {
        var some = new ArrayList<>(people.stream().filter(fits).toList());
        dice.shuffle(some);
        return some;
    }

    private void plant(Plant code) {
        int count = code.count(settings);
        if (count == 0) return;
        var pool = new Pool(candidates(code), used);
        for (int i = 0; i < count; i++) {
            var person = pool.take(p -> canShow(code, design(p)));
            place(planted(code, Proposed.eligible(person, businesses.of(person)).with(code), pool));
        }
    }

    private List<Person> candidates(Plant code) {
        return switch (code) {
            case STATE_EMPLOYEE -> shuffled(p -> registers.onlyEmployed(p) && age(p) < 75);
            case DECEASED -> shuffled(p -> p.status() == Status.DECEASED && registers.unlisted(p) && age(p) >= 25);
            case MOVED_ABROAD -> shuffled(p -> p.status() == Status.MOVED_ABROAD && registers.unlisted(p) && age(p) >= 18);
            case BANK_CREDIT -> shuffled(registers::onlyBank);
            case KUR -> shuffled(registers::onlyKur);
            case ALREADY_RECEIVED -> shuffled(registers::onlyReceived);
            case UNDER_AGE -> shuffled(p -> registers.clean(p) && age(p) >= 10 && age(p) < 17);
            default -> fit;
        };
    }

    private static boolean canShow(Plant code, SheetDesign sheet) {
        return switch (code) {
            case NOT_MICRO -> sheet.tellsSales() || sheet.has(Field.ASSETS);
            case SKU_MISSING -> sheet.asksForSku();
            default -> true;
        };
    }

    private Proposed planted(Plant code, Proposed row, Pool pool) {
        var design = design(row.person());
        return switch (code) {
            case NIK_NOT_IN_REGISTER -> wrong.notInRegister(row);
            case NIK_ANOMALOUS -> wrong.anomalous(row);
            case NIK_NAME_MISMATCH -> wrong.ofAnother(row, pool);
            case NIK_DAMAGED -> wrong.damaged(row, books.get(row.person().nagari()).csv());
            case NIK_MISSING -> row.withNik("");
            case NOT_MICRO -> row.withBusiness(businesses.grown(row.business(), design));
            case SKU_MISSING -> row.withBusiness(businesses.elsewhere(row.person(), row.business(), false));
            case FIELD_MISSING -> row.without(dice.one(List.of(Field.NAME, Field.PHONE, Field.LINE, Field.ADDRESS).stream().filter(design::has).toList()));
            default -> row;
        };
    }

    private void eligible(int count) {
        for (int nagari = 0; nagari < books.size(); nagari++, count--) {
            int here = nagari;
            propose(new Pool(fit, used).take(p -> p.nagari() == here));
        }
        var pool = new Pool(fit, used);
        while (count > 0) {
            var person = pool.take(_ -> true);
            var row = propose(person);
            count--;
            if (count > 0 && dice.chance(0.06)) count -= family(person, row.business());
            if (count > 0 && dice.chance(0.03)) count -= namesake(person);
        }
    }

    private Proposed propose(Person person) {
        var business = businesses.of(person);
        boolean elsewhere = design(person).asksForSku() && dice.chance(0.08);
        return place(Proposed.eligible(person, elsewhere ? businesses.elsewhere(person, business, true) : business));
    }

    /** A twin, brother, wife of the same business: same card, same place, same telephone, and rightly proposed too. */
    private int family(Person person, Business shared) {
        Person found = null;
        for (int i = Math.max(0, person.number() - 8); i < Math.min(people.size(), person.number() + 7); i++) {
            var other = people.get(i);
            if (other.kk() == person.kk() && free(other) && (found == null || other.birthDate().equals(person.birthDate()))) found = other;
        }
        if (found == null) return 0;
        used.set(found.number());
        place(Proposed.eligible(found, shared));
        return 1;
    }

    private int namesake(Person person) {
        for (var other : namesakes.get(person.name())) {
            if (!free(other)) continue;
            used.set(other.number());
            propose(other);
            return 1;
        }
        return 0;
    }

    private boolean free(Person person) {
        return !used.get(person.number()) && registers.clean(person) && age(person) >= 17 && age(person) <= 85;
    }

    /** Others of the same name work for the state, borrow, have received: that must not harm those proposed. */
    private void namesakesOnLists() {
        for (var row : plain) {
            if (!dice.chance(0.06)) continue;
            namesakes.get(row.person().name()).stream().filter(p -> free(p) && age(p) >= 19).findFirst().ifPresent(other -> {
                used.set(other.number());
                switch (dice.below(3)) {
                    case 0 -> registers.employ(other);
                    case 1 -> registers.lend(other);
                    default -> registers.pay(other, Registers.BPUM_2020);
                }
            });
        }
    }

    /** Somebody writes a person down again in another sheet, in another spelling, often with another telephone or a spoilt NIK. */
    private void copy() {
        int last = plain.size() - 1;
        var first = plain.remove(swapToEnd(dice.below(last + 1), last));
        var copy = first.asCopy().withBusiness(dice.chance(0.5) ? first.business().withPhone(Business.phone(dice)) : first.business());
        if (dice.chance(0.35)) copy = wrong.damaged(copy.with(Plant.NIK_DAMAGED), false);
        var home = sheetOf(first.person());
        while (true) {
            var book = dice.one(sheets);
            var sheet = dice.one(book);
            if (sheet == home) continue;
            sheet.add(copy);
            return;
        }
    }

    private int swapToEnd(int at, int last) {
        var chosen = plain.get(at);
        plain.set(at, plain.get(last));
        plain.set(last, chosen);
        return last;
    }

    private Proposed place(Proposed row) {
        sheetOf(row.person()).add(row);
        if (row.plain()) plain.add(row);
        return row;
    }

    private List<Proposed> sheetOf(Person person) {
        var book = sheets.get(person.nagari());
        return book.get(book.size() == 1 ? 0 : person.jorong());
    }

    private SheetDesign design(Person person) {
        var book = books.get(person.nagari()).sheets();
        return book.get(book.size() == 1 ? 0 : person.jorong());
    }
}
