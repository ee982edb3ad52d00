package id.lapau.grants.offline;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantReader;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.Programmes;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.ReferenceReader;
import id.lapau.grants.reference.ReferenceReading;
import id.lapau.grants.screening.Screening;
import id.lapau.kernel.Regions;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Screens workbooks against reference lists, all from files. Bad input is an answer: nothing is written then. */
public final class OfflineScreening {

    /**
     * @param programme  code of a bundled programme, such as {@code bpum-2020}
     * @param asOf       day on which the conditions must hold
     * @param references file of each list by {@link ListKind#key()}; a list left out leaves what it would prove undetermined
     * @param workbooks  any number of workbooks or zips of them, in the order that tells first from duplicate
     */
    public record Request(String programme, LocalDate asOf, Map<String, Path> references, List<Path> workbooks) {}

    /** Either screened, or refused with one clear line. */
    public sealed interface Result {
        record Screened(ScreenedBatch batch) implements Result {}
        record Refused(String line) implements Result {}
    }

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String line) {
            super(line);
        }
    }

    private record ReadFile(List<Table> tables, List<String> sheetsWithoutTable) {}

    private final Request request;

    private OfflineScreening(Request request) {
        this.request = request;
    }

    public static Result run(Request request) {
        try {
            return new Result.Screened(new OfflineScreening(request).screened());
        } catch (Unusable unusable) {
            return new Result.Refused(String.valueOf(unusable.getMessage()));
        }
    }

    private ScreenedBatch screened() throws Unusable {
        var programme = Programmes.bundled(request.programme()).orElseThrow(() -> new Unusable("program tidak dikenal: " + request.programme()
                + "; yang ada: " + String.join(", ", Programmes.bundled().stream().map(Programme::code).toList())));
        if (request.workbooks().isEmpty()) throw new Unusable("tidak ada berkas usulan; sebutkan sedikitnya satu .xlsx, .xls, .csv atau .zip");
        try (var pool = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()))) {
            return screened(programme, pool);
        }
    }

    private ScreenedBatch screened(Programme programme, ExecutorService pool) throws Unusable {
        var lists = new ArrayList<Future<ReferenceReading>>();
        for (var reference : request.references().entrySet()) {
            var kind = kind(reference.getKey());
            lists.add(pool.submit(() -> ReferenceReader.read(kind, reference.getValue())));
        }
        var names = names();
        var files = new ArrayList<Future<ReadFile>>();
        for (int i = 0; i < names.size(); i++) {
            var file = request.workbooks().get(i);
            var name = names.get(i);
            files.add(pool.submit((Callable<ReadFile>) () -> read(name, file)));
        }
        var tables = new ArrayList<Table>();
        var without = new ArrayList<String>();
        for (var file : files) {
            var read = join(file);
            tables.addAll(read.tables());
            without.addAll(read.sheetsWithoutTable());
        }
        var references = references(lists);
        List<Applicant> applicants = tables.stream().flatMap(table -> ApplicantReader.read(table).stream()).toList();
        var assessments = new Screening(programme, references, Regions.bundled(), request.asOf()).screen(applicants);
        return new ScreenedBatch(programme, request.asOf(), references, applicants, assessments, tables, without);
    }

    private static ListKind kind(String key) throws Unusable {
        return ListKind.named(key).orElseThrow(() -> new Unusable("jenis daftar rujukan tidak dikenal: " + key + "; yang ada: population, employees, credit, recipients"));
    }

    /** File names, or paths where two files have the same name. */
    private List<String> names() {
        var plain = request.workbooks().stream().map(p -> p.getFileName().toString()).toList();
        return new HashSet<>(plain).size() == plain.size() ? plain : request.workbooks().stream().map(Path::toString).toList();
    }

    private static ReadFile read(String name, Path file) throws Unusable, IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) throw new Unusable(name + ": berkas tidak ditemukan atau tidak dapat dibaca");
        var tables = new ArrayList<Table>();
        var without = new ArrayList<String>();
        for (var reading : new WorkbookReader().read(name, file)) {
            switch (reading) {
                case WorkbookReading.Unreadable unreadable -> throw new Unusable(unreadable.message(Locale.of("id")));
                case WorkbookReading.Readable(var workbook) -> {
                    int before = tables.size();
                    for (var sheet : workbook.sheets())
                        new TableFinder().find(sheet, ProposalColumn.specs()).ifPresentOrElse(tables::add, () -> without.add(workbook.file() + "!" + sheet.name()));
                    if (tables.size() == before)
                        throw new Unusable(workbook.file() + ": tidak ditemukan tabel usulan; diharapkan baris judul dengan kolom NIK dan Nama");
                }
            }
        }
        return new ReadFile(tables, without);
    }

    private static ReferenceLists references(List<Future<ReferenceReading>> readings) throws Unusable {
        var lists = ReferenceLists.none();
        for (var future : readings) {
            switch (join(future)) {
                case ReferenceReading.Read read -> lists = read.into(lists);
                case ReferenceReading.Refused refused -> throw new Unusable(refused.line());
            }
        }
        return lists;
    }

    private static <T> T join(Future<T> future) throws Unusable {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unusable unusable) throw unusable;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
