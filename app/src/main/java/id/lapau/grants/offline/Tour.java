package id.lapau.grants.offline;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.batch.ProposalLine;
import id.lapau.grants.batch.RefusedLines;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ApplicantReader;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.offline.OfflineScreening.Result;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Eligibility;
import id.lapau.grants.screening.EvidenceWords;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.Screening;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** {@code bin/tour [CODE]}: follows one invented proposal through the house and names the class that does each step. For newcomers. */
public final class Tour {

    private static final Settings REGENCY = new Settings(7, 3_000, 300, Map.of("NIK_DAMAGED", 0.05));
    private static final EvidenceWords WORDS = new EvidenceWords(Locale.ENGLISH);

    private final ScreenedBatch batch;
    private final Applicant applicant;
    private final Assessment assessment;
    private int steps;

    private Tour(ScreenedBatch batch, int row) {
        this.batch = batch;
        applicant = batch.applicants().get(row);
        assessment = batch.assessments().get(row);
    }

    /** @param args a reason code that the proposal to be followed must show; {@code NIK_DAMAGED} without one */
    public static void main(String[] args) throws IOException {
        var wanted = args.length == 0 ? ReasonCode.NIK_DAMAGED.name() : args[0].toUpperCase(Locale.ROOT);
        var folder = Files.createTempDirectory("lapau-tour");
        try {
            RegencyGenerator.generate(REGENCY).write(folder);
            var batch = screened(folder);
            var row = IntStream.range(0, batch.applicants().size()).filter(i -> shows(batch.assessments().get(i), wanted)).findFirst();
            if (row.isPresent()) new Tour(batch, row.getAsInt()).walk();
            else refuse(wanted, batch);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean shows(Assessment assessment, String code) {
        return assessment.codes().stream().anyMatch(c -> c.name().equals(code)) || assessment.eligibility().word().equalsIgnoreCase(code);
    }

    private static void refuse(String wanted, ScreenedBatch batch) {
        var codes = batch.assessments().stream().flatMap(a -> a.codes().stream()).distinct().sorted().map(Enum::name).collect(Collectors.joining(", "));
        System.err.println("tour: no proposal shows " + wanted + "; there are eligible, " + codes);
        System.exit(2);
    }

    private static ScreenedBatch screened(Path folder) throws IOException {
        var lists = Arrays.stream(ListKind.values()).collect(Collectors.toMap(ListKind::key, kind -> folder.resolve(kind.key() + ".csv"), (a, _) -> a, LinkedHashMap::new));
        try (var books = Files.list(folder.resolve("workbooks"))) {
            return switch (OfflineScreening.run(new OfflineScreening.Request("bpum-2020", LocalDate.of(2020, 10, 22), lists, books.sorted().toList()))) {
                case Result.Screened(var batch) -> batch;
                case Result.Refused(var line) -> throw new IllegalStateException(line);
            };
        }
    }

    private void walk() {
        var table = batch.tables().stream().filter(t -> t.sheet().file().equals(applicant.ref().file()) && t.sheet().name().equals(applicant.ref().sheet())).findFirst().orElseThrow();
        var row = table.rows().stream().filter(r -> r.number() == applicant.ref().row()).findFirst().orElseThrow();
        step(WorkbookReader.class, "opens " + applicant.ref().file() + "; each cell keeps its file, sheet, row and column");
        step(TableFinder.class, "finds the header in row " + table.headerRows() + " and what each column holds", columns(table, row));
        step(ApplicantReader.class, "understands the cells of row " + applicant.ref().row() + "; what it cannot is kept with the reason",
                "NIK: " + applicant.nik(), "sales in a year: " + Objects.requireNonNullElse(applicant.yearlySales(), "not told"), "not understood: " + applicant.misreads().size() + " cells");
        step(Screening.class, "puts every rule of " + batch.programme().name() + " to it, with the lists of that day", findings());
        step(Eligibility.class, "concludes: " + assessment.eligibility().word() + " (a proof outweighs a doubt, a doubt outweighs silence)");
        written();
        System.out.println("\nIn the application the same classes work between a page and a job: grants.intake.TakeFiles, grants.screening.ScreenProgramme,\n"
                + "grants.decision.DecideProposal, grants.batch.FreezeProposals. ARCHITECTURE.md has the map.");
    }

    /** NIK, KK and telephone stay covered even here, where everybody is invented. */
    private static String[] columns(Table table, SheetRow row) {
        return Arrays.stream(ProposalColumn.values()).filter(c -> table.columns().containsKey(c.key())).map(c -> c.key() + " <- '" + table.headings().get(Objects.requireNonNull(table.columns().get(c.key())))
                + "': " + table.cell(row, c.key()).text().replaceAll("\\d(?=\\d{4})", "*")).toArray(String[]::new);
    }

    private String[] findings() {
        return assessment.findings().isEmpty() ? new String[] {"no finding"} : assessment.findings().stream().map(Tour::words).toArray(String[]::new);
    }

    private static String words(Finding finding) {
        return finding.code() + " (" + finding.verdict().name().toLowerCase(Locale.ROOT) + "): " + WORDS.of(finding.evidence()) + " [" + finding.citation().text() + "]";
    }

    private void written() {
        if (assessment.eligibility() instanceof Eligibility.Eligible) step(ProposalLine.class, "writes it into the ministry's workbook, every number as text");
        else step(RefusedLines.class, "writes it for the nagari, with what to do next",
                new RefusedLines().of(applicant.ref().file(), applicant, assessment).reasons().stream().map(r -> r.why() + " -> " + r.next()).toArray(String[]::new));
    }

    private void step(Class<?> who, String what, String... details) {
        System.out.println("\n" + ++steps + ". " + who.getName().replace("id.lapau.", "") + " " + what);
        List.of(details).forEach(line -> System.out.println("   " + line));
    }
}
