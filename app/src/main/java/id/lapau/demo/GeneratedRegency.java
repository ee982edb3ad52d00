package id.lapau.demo;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A generated regency in memory. */
public final class GeneratedRegency {

    private final Settings settings;
    private final List<Person> people;
    private final Registers registers;
    private final List<Book> books;
    private final List<TruthRow> truth;

    GeneratedRegency(Settings settings, List<Person> people, Registers registers, List<Book> books) {
        this.settings = settings;
        this.people = people;
        this.registers = registers;
        this.books = List.copyOf(books);
        truth = Truth.of(books);
    }

    public Settings settings() {
        return settings;
    }

    public List<Person> people() {
        return people;
    }

    public List<ListEntry> employees() {
        return List.copyOf(registers.employees);
    }

    public List<ListEntry> credit() {
        return List.copyOf(registers.credit);
    }

    public List<ListEntry> recipients() {
        return List.copyOf(registers.recipients);
    }

    /** One for each data row, in the order of files by name, sheets, rows. */
    public List<TruthRow> truth() {
        return truth;
    }

    /** Names of the workbooks, in order. */
    public List<String> files() {
        return books.stream().map(b -> b.design().file()).toList();
    }

    List<Book> books() {
        return books;
    }

    /**
     * Writes {@code population.csv}, {@code employees.csv}, {@code credit.csv}, {@code recipients.csv}, {@code truth.csv}
     * and {@code workbooks/} into the directory, which is created when it is missing.
     */
    public void write(Path directory) throws IOException {
        var workbooks = Files.createDirectories(directory.resolve("workbooks"));
        writePopulation(directory.resolve("population.csv"));
        writeList(directory.resolve("employees.csv"), "nik,name,employer", registers.employees);
        writeList(directory.resolve("credit.csv"), "nik,name,kind", registers.credit);
        writeList(directory.resolve("recipients.csv"), "nik,name,programme,paid_on", registers.recipients);
        for (var book : books)
            try (var out = new BufferedOutputStream(Files.newOutputStream(workbooks.resolve(book.design().file())))) {
                book.write(out);
            }
        writeTruth(directory.resolve("truth.csv"));
    }

    private void writePopulation(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            record(out, "nik", "name", "birth_date", "kk", "status");
            for (var p : people)
                record(out, p.nikDigits(), p.name().toUpperCase(Locale.ROOT), p.birthDate().toString(), String.valueOf(p.kk()), p.status().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void writeList(Path file, String header, List<ListEntry> entries) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (var e : entries) {
                if (e.paidOn() == null) record(out, e.person().nikDigits(), e.name(), e.what());
                else record(out, e.person().nikDigits(), e.name(), e.what(), e.paidOn().toString());
            }
        }
    }

    private void writeTruth(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            record(out, "file", "sheet", "row", "person", "label");
            for (var t : truth) record(out, t.file(), t.sheet(), String.valueOf(t.row()), t.person(), t.label());
        }
    }

    private static void record(BufferedWriter out, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) out.write(',');
            out.write(CsvFile.quoted(fields[i], ','));
        }
        out.write('\n');
    }
}
