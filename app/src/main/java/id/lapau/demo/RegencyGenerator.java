package id.lapau.demo;

import java.util.ArrayList;

/** Invents a regency: its people, the other offices' lists, and the workbooks that its nagari send. The same settings give the same bytes. */
public final class RegencyGenerator {

    private RegencyGenerator() {}

    /**
     * Everything in memory; about 150 MB for 250,000 people.
     *
     * @throws IllegalArgumentException when so many rows or so high rates ask for more people than there are
     */
    public static GeneratedRegency generate(Settings settings) {
        var nagari = Nagari.all(settings.seed());
        var register = new NikRegister(new Dice(settings.seed(), "serials"));
        var people = new Households(settings, nagari, register).settle();
        var registers = new Registers(settings, people);
        var designs = BookDesign.all(settings.seed(), nagari);
        var sheets = new Proposers(settings, people, register, registers, designs).choose();
        var places = new Places(nagari, new Dice(settings.seed(), "places"));
        var books = new ArrayList<Book>();
        for (int i = 0; i < designs.size(); i++) books.add(Book.of(designs.get(i), sheets.get(i), settings, places));
        return new GeneratedRegency(settings, people, registers, books);
    }
}
