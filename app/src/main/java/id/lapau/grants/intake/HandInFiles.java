package id.lapau.grants.intake;

import id.lapau.audit.Audit;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.jobs.Jobs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer hands in workbooks for a programme: they are stored as they came, and the rehearsal starts. */
@Component
class HandInFiles {

    private final HandIns handIns;
    private final ProgrammeVersions programmes;
    private final Jobs jobs;
    private final Audit audit;

    HandInFiles(HandIns handIns, ProgrammeVersions programmes, Jobs jobs, Audit audit) {
        this.handIns = handIns;
        this.programmes = programmes;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param size in bytes, also of a file whose content was not kept */
    record File(String name, long size, byte[] content) {

        File(String name, byte[] content) {
            this(name, content.length, content);
        }

        /** A file that is too large to be read: its name and size are enough to say so. */
        static File unread(String name, long size) {
            return new File(name, size, new byte[0]);
        }
    }

    record Command(String programme, String note, List<File> files, Officer by) {}

    sealed interface Outcome {
        record HandedIn(UUID intake, UUID job) implements Outcome {}

        record NoFiles() implements Outcome {}

        record UnknownProgramme() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    private record Entry(String programme, String note, List<String> files) {}

    @Transactional
    Outcome handIn(Command command) {
        if (!command.by().may(Permission.INTAKE)) return new Outcome.NotAllowed();
        if (programmes.current(command.programme()).isEmpty()) return new Outcome.UnknownProgramme();
        if (command.files().isEmpty()) return new Outcome.NoFiles();
        var by = command.by().actor();
        var intake = handIns.open(command.programme(), command.note(), command.by().nagari(), by);
        for (int position = 0; position < command.files().size(); position++)
            handIns.addUpload(intake, position, command.files().get(position));
        var job = jobs.start(CheckFiles.KIND, intake.toString(), "intake.job.check", "/berkas/" + intake, by);
        handIns.runs(intake, IntakeState.CHECKING, job);
        audit.record(by, "INTAKE_HANDED_IN", new Audit.Subject("intake", intake.toString()), null,
                new Entry(command.programme(), command.note(), command.files().stream().map(File::name).toList()), null);
        return new Outcome.HandedIn(intake, job);
    }
}
