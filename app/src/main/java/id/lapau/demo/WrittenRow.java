package id.lapau.demo;

import java.util.ArrayList;
import java.util.List;

/** Fills the cells of one data row. */
final class WrittenRow {

    private final BookDesign book;
    private final SheetDesign sheet;
    private final Settings settings;
    private final Places places;
    private final Dice dice;
    private final WrittenName names;
    private final WrittenNik niks;
    private final WrittenThings things;

    WrittenRow(BookDesign book, SheetDesign sheet, Settings settings, Places places, Dice dice) {
        this.book = book;
        this.sheet = sheet;
        this.settings = settings;
        this.places = places;
        this.dice = dice;
        names = new WrittenName(dice);
        niks = new WrittenNik(dice, book);
        things = new WrittenThings(dice, book.csv());
    }

    Grid.Line of(Proposed row, int number) {
        var name = row.empty() == Field.NAME ? "" : name(row);
        var cells = new ArrayList<Cell>();
        for (var field : sheet.columns()) cells.add(field == row.empty() ? empty() : field == Field.NAME ? Cell.text(name) : cell(field, row, number));
        return new Grid.Line(List.copyOf(cells), sheet.hiddenRows() && dice.chance(0.04), row, name);
    }

    private String name(Proposed row) {
        var name = names.of(row, sheet.habit(), row.person().ageOn(settings.asOf()));
        return book.csv() ? name.strip() : name;
    }

    private Cell empty() {
        return dice.chance(0.2) ? Cell.text(dice.one("-", "...")) : Cell.BLANK;
    }

    private Cell cell(Field field, Proposed row, int number) {
        var person = row.person();
        var business = row.business();
        int habit = sheet.habit();
        return switch (field) {
            case NO -> dice.chance(0.02) ? Cell.BLANK : Cell.number(number);
            case NAME -> throw new IllegalStateException("written with its row");
            case NIK -> niks.of(row, habit);
            case KK -> niks.card(person);
            case GENDER -> Cell.text(person.woman() ? "P" : "L");
            case BIRTH -> things.birth(person, places.nagari(person.nagari()), habit);
            case ADDRESS -> Cell.text(sheet.has(Field.BUSINESS_ADDRESS) || person.nagari() != book.nagari().index()
                    ? places.full(person.nagari(), person.jorong()) : places.brief(person.nagari(), person.jorong()));
            case BUSINESS_ADDRESS -> Cell.text(place(person, business));
            case JORONG -> Cell.text(places.jorong(person.nagari(), person.jorong()));
            case NAGARI -> Cell.text(places.inColumn(person.nagari()));
            case BUSINESS_NAME -> dice.chance(0.1) ? Cell.text("-") : Cell.text(business.shop());
            case LINE -> Cell.text(line(business.line()));
            case PHONE -> things.phone(business.phone(), habit);
            case MONTHLY -> things.amount(business.sales(), habit);
            case YEARLY -> things.amount(business.sales() * 12, habit);
            case SALES -> things.amountAndPeriod(business.sales(), habit);
            case ASSETS -> things.amount(business.assets(), habit);
            case NIB -> Cell.text(business.nib());
            case SKU -> sku(business);
            case REMARK -> dice.chance(0.8) ? Cell.BLANK : Cell.text(dice.one("aktif", "baru", "lama", "usaha rumahan", "lengkap"));
        };
    }

    private String line(String line) {
        var cased = dice.chance(0.2) ? line.toLowerCase(java.util.Locale.ROOT) : line;
        return book.csv() && dice.chance(0.05) ? cased + " – usaha rumahan" : cased;
    }

    /** Without a column for the certificate every business lies where its owner lives. */
    private String place(Person person, Business business) {
        boolean home = business.nagari() == person.nagari() || !sheet.asksForSku();
        if (home && dice.chance(0.06)) return dice.one("sda", "Sama dgn alamat KTP", "idem");
        return home ? places.full(person.nagari(), business.nagari() == person.nagari() ? business.jorong() : person.jorong()) : places.full(business.nagari(), business.jorong());
    }

    private Cell sku(Business business) {
        if (!business.sku().isEmpty()) return Cell.text(business.sku());
        return dice.chance(0.3) ? Cell.text("-") : Cell.BLANK;
    }

    static List<Cell> blanks(int count) {
        return java.util.Collections.nCopies(count, Cell.BLANK);
    }
}
