package id.lapau.grants.screening;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.CurrentLists;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.Regions;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Screens all proposals of a programme and stores what is another outcome than before. */
@Component
public class ScreenProgramme implements JobHandler {

    static final String KIND = "screening";
    private static final String STORED = "stored";

    private final Proposals proposals;
    private final ReferenceVersions references;
    private final ProgrammeVersions programmes;
    private final ScreeningBook book;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScreenProgramme(Proposals proposals, ReferenceVersions references, ProgrammeVersions programmes, ScreeningBook book, Jobs jobs,
            Audit audit, TransactionTemplate transaction, Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.programmes = programmes;
        this.book = book;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts the job; {@code doneUrl} is where its page leads. */
    @Transactional
    public UUID start(String programme, LocalDate asOf, String doneUrl, Officer by) {
        return jobs.start(KIND, programme + "|" + asOf, "screening.job.title", doneUrl, by.actor());
    }

    @Override public String kind() {
        return KIND;
    }

    /** One transaction at the end stores all, so a run that is cut off by a crash simply starts again; one that was stored does not. */
    @Override public void run(JobRun run) {
        if (run.checkpoint().equals(STORED)) return;
        var payload = run.payload().split("\\|");
        var asOf = LocalDate.parse(payload[1]);
        var programme = programmes.at(payload[0], asOf).orElseThrow();
        run.progress(0, 0, "screening.step.loading");
        var lists = references.current();
        var batch = proposals.ofProgramme(programme.code());
        run.progress(batch.size() / 3, batch.size(), "screening.step.screening");
        var assessments = new Screening(programme, lists.lists(), Regions.bundled(), asOf).screen(batch.stream().map(ProposalRecord::applicant).toList());
        run.progress(batch.size() * 2L / 3, batch.size(), "screening.step.storing");
        transaction.executeWithoutResult(_ -> store(run, programme, asOf, lists, batch, assessments));
    }

    private void store(JobRun run, Programme programme, LocalDate asOf, CurrentLists lists, List<ProposalRecord> batch, List<Assessment> assessments) {
        var before = book.fingerprints(programme.code());
        var changed = IntStream.range(0, batch.size()).mapToObj(i -> outcome(batch.get(i).id(), assessments.get(i)))
                .filter(o -> !Arrays.equals(o.fingerprint(), before.get(o.proposal()))).toList();
        var decisions = counted(assessments.stream().map(a -> a.eligibility().word()).toList());
        var codes = counted(assessments.stream().flatMap(a -> a.codes().stream()).map(Enum::name).toList());
        var versions = lists.versions().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key(), e -> e.getValue().toString()));
        var id = book.insertRun(programme.code(), programme.version(), asOf, versions, changed.size(), decisions, codes, run.startedBy(), clock.instant());
        book.store(id, changed);
        audit.record(run.startedBy(), "PROGRAMME_SCREENED", new Subject("screening", id.toString()), null,
                Map.of("programme", programme.code(), "version", programme.version(), "asOf", asOf.toString(), "decisions", decisions, "changed", changed.size()), null);
        run.checkpoint(STORED);
    }

    private static Map<String, Integer> counted(List<String> words) {
        return words.stream().collect(Collectors.toMap(w -> w, _ -> 1, Integer::sum, TreeMap::new));
    }

    private static ScreeningBook.Outcome outcome(UUID proposal, Assessment assessment) {
        var json = OutcomeJson.write(assessment);
        try {
            return new ScreeningBook.Outcome(proposal, assessment, json, MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
