package id.lapau.grants.payment.answer;

import id.lapau.audit.Audit;
import id.lapau.grants.RememberedColumns;
import id.lapau.grants.payment.answer.AnswerBook.StoredSheet;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Sha256;
import id.lapau.platform.jobs.Jobs;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer hands in a file of ministry or bank, says what its columns hold, and orders it to be taken in. */
@Component
class HandInAnswer {

    private final AnswerBook book;
    private final RememberedColumns memory;
    private final ProgrammeVersions programmes;
    private final Jobs jobs;
    private final Audit audit;
    private final WorkbookReader reader = new WorkbookReader();

    HandInAnswer(AnswerBook book, RememberedColumns memory, ProgrammeVersions programmes, Jobs jobs, Audit audit) {
        this.book = book;
        this.memory = memory;
        this.programmes = programmes;
        this.jobs = jobs;
        this.audit = audit;
    }

    record Command(AnswerKind kind, String programme, String reference, LocalDate dated, String bank, String file, byte[] content, Officer officer) {}

    sealed interface Outcome {
        record HandedIn(UUID id) implements Outcome {}

        record SameFile(UUID id) implements Outcome {}

        record Mapped(UUID id) implements Outcome {}

        record Taking(UUID job) implements Outcome {}

        /** A column twice, or no column with names. */
        record BadColumns() implements Outcome {}

        record UnknownProgramme() implements Outcome {}

        /** Not in the state for it, or not this officer's to do. */
        record NotNow() implements Outcome {}
    }

    @Transactional
    Outcome handIn(Command command) {
        if (!allowed(command.officer())) return new Outcome.NotNow();
        if (programmes.current(command.programme()).isEmpty()) return new Outcome.UnknownProgramme();
        var sha = Sha256.hex(command.content());
        var id = book.add(new AnswerBook.Upload(command.kind(), command.programme(), command.reference(), command.dated(), BankName.of(command.bank()),
                command.file(), command.content(), sha), command.officer().actor());
        if (id.isEmpty()) return new Outcome.SameFile(book.same(command.kind(), command.programme(), sha).orElseThrow());
        audit.record(command.officer().actor(), "ANSWER_HANDED_IN", TakeAnswer.subject(id.get()), null,
                Map.of("kind", command.kind().name(), "reference", command.reference(), "sha256", sha), null);
        read(book.find(id.get()).orElseThrow(), command.officer());
        return new Outcome.HandedIn(id.get());
    }

    private void read(Answer answer, Officer by) {
        var job = jobs.start(CheckAnswer.KIND, answer.id().toString(), "answer.job.check", "/pencairan/berkas/" + answer.id(), by.actor());
        book.becomes(answer, AnswerState.CHECKING, job);
    }

    /**
     * @param headerRows rows that the officer calls the header
     * @param chosen     key of the column for each column of the sheet, empty where it is not used
     */
    @Transactional
    Outcome map(UUID sheet, List<Integer> headerRows, List<String> chosen, Officer by) {
        var stored = book.sheet(sheet).orElse(null);
        if (stored == null || !allowed(by)) return new Outcome.NotNow();
        var answer = book.locked(stored.answer()).orElseThrow();
        if (answer.state() != AnswerState.READY) return new Outcome.NotNow();
        var columns = AnswerTables.chosen(chosen);
        if (columns.isEmpty()) return new Outcome.BadColumns();
        book.map(sheet, headerRows, columns.get());
        remember(answer, stored, headerRows, columns.get(), by);
        audit.record(by.actor(), "ANSWER_MAPPING_CONFIRMED", TakeAnswer.subject(answer.id()), null, columns.get(), null);
        read(answer, by);
        return new Outcome.Mapped(answer.id());
    }

    private void remember(Answer answer, StoredSheet stored, List<Integer> headerRows, Map<String, Integer> columns, Officer by) {
        var tables = new AnswerTables(answer.kind(), Map.of());
        memory.remember(AnswerTables.signature(answer.kind(), tables.below(sheet(answer, stored), headerRows)), columns, by.actor());
    }

    /** A sheet as it stands in its file. */
    Sheet sheet(Answer answer, StoredSheet stored) {
        return reader.read(answer.file(), book.content(answer.id())).stream().filter(Readable.class::isInstance)
                .flatMap(r -> ((Readable) r).workbook().sheets().stream()).skip(stored.position()).findFirst().orElseThrow();
    }

    /** Takes the rows in; again for a file that is in, when a later decree may have made its stuck rows clear. */
    @Transactional
    Outcome take(UUID id, Officer by) {
        var answer = book.locked(id).orElse(null);
        if (answer == null || !allowed(by) || !answer.state().mayBecome(AnswerState.TAKING)) return new Outcome.NotNow();
        var job = jobs.start(TakeAnswer.KIND, id.toString(), "answer.job.take", "/pencairan/berkas/" + id, by.actor());
        book.becomes(answer, AnswerState.TAKING, job);
        return new Outcome.Taking(job);
    }

    /** The answers hold people of all nagari, and money. */
    static boolean allowed(Officer by) {
        return by.may(Permission.BATCH) && by.area().isEmpty();
    }
}
