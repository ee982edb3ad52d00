package id.lapau.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the workbook of one nagari comes.
 *
 * @param recap  whether a sheet of counts is added, which holds no data rows
 * @param inline whether an xlsx keeps its texts in the cells instead of in a shared table
 */
record BookDesign(Nagari nagari, String file, Format format, List<SheetDesign> sheets, boolean recap, boolean inline) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    sealed interface Format {
        record Xlsx() implements Format {}
        record Xls() implements Format {}
        record Csv(char separator, Charset charset, boolean mark) implements Format {}
    }

    private static final List<Format> CSV = List.of(
            new Format.Csv(',', StandardCharsets.UTF_8, false), new Format.Csv(';', StandardCharsets.UTF_8, true),
            new Format.Csv(';', WINDOWS, false), new Format.Csv(',', StandardCharsets.UTF_8, true),
            new Format.Csv(',', WINDOWS, false), new Format.Csv(';', StandardCharsets.UTF_8, false));

    boolean csv() {
        return format instanceof Format.Csv;
    }

    static List<BookDesign> all(long seed, List<Nagari> nagari) {
        var dice = new Dice(seed, "books");
        var formats = new ArrayList<Format>();
        for (int i = 0; i < nagari.size(); i++) formats.add(i % 4 == 3 ? CSV.get(i / 4 % CSV.size()) : i % 4 == 1 ? new Format.Xls() : new Format.Xlsx());
        var templates = new ArrayList<Integer>();
        for (int i = 0; i < nagari.size(); i++) templates.add(i);
        dice.shuffle(formats);
        dice.shuffle(templates);
        return nagari.stream().map(n -> design(n, formats.get(n.index()), templates.get(n.index()), dice)).toList();
    }

    private static BookDesign design(Nagari nagari, Format format, int template, Dice dice) {
        boolean csv = format instanceof Format.Csv;
        var one = SheetDesign.of(template, csv, dice);
        var sheets = new ArrayList<SheetDesign>();
        boolean many = !csv && template % 3 == 1;
        for (int j = 0; many && j < nagari.jorong().size(); j++)
            sheets.add(one.forSheet(dice.one("Jorong ", "Jr. ", "").concat(nagari.jorong().get(j)), j));
        if (!many) sheets.add(one.forSheet(csv ? "" : dice.one("Sheet1", "Data UMKM", "BPUM", nagari.name(), "USULAN"), -1));
        return new BookDesign(nagari, fileName(nagari, format, dice), format, List.copyOf(sheets), !csv && dice.chance(many ? 0.7 : 0.2), dice.chance(0.3));
    }

    /** Starts with a number, so that every shell sorts the files alike. */
    private static String fileName(Nagari nagari, Format format, Dice dice) {
        var name = nagari.name();
        var written = switch (dice.below(5)) {
            case 0 -> " " + name;
            case 1 -> "_UMKM_" + name.replace(' ', '_');
            case 2 -> "-bpum-nagari-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
            case 3 -> " DATA USULAN BPUM " + name.toUpperCase(Locale.ROOT);
            default -> ". Nag. " + name + " (fix)";
        };
        var ending = switch (format) {
            case Format.Xlsx() -> ".xlsx";
            case Format.Xls() -> ".xls";
            case Format.Csv _ -> ".csv";
        };
        return (nagari.index() < 9 ? "0" : "") + (nagari.index() + 1) + written + ending;
    }
}
