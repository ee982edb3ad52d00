package id.lapau.grants.decision;

import id.lapau.grants.decision.ProposalView.Other;
import id.lapau.grants.decision.ProposalView.Reason;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.intake.RowRef;
import id.lapau.grants.intake.SourceColumns;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.EvidenceWords;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.RowRecords;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.kernel.Nik;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.linkage.Explanation;
import id.lapau.linkage.IndonesianPerson;
import id.lapau.platform.web.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of one proposal shows. */
@Component
class ProposalViews {

    /** About as many rows as a regency proposes: what is said of a pair does not change with every row that comes in. */
    private static final int ROWS = 5_000;

    private final Proposals proposals;
    private final ScreeningBook screenings;
    private final SourceColumns sources;
    private final ProgrammeVersions programmes;

    ProposalViews(Proposals proposals, ScreeningBook screenings, SourceColumns sources, ProgrammeVersions programmes) {
        this.proposals = proposals;
        this.screenings = screenings;
        this.sources = sources;
        this.programmes = programmes;
    }

    ProposalView of(ProposalRecord proposal, boolean revealed, Page page) {
        var assessment = screenings.latest(proposal.id());
        var columns = sources.of(proposal.id());
        var other = assessment.map(Assessment::sameAs).map(UUID::fromString).flatMap(proposals::find).orElse(null);
        var resident = assessment.map(Assessment::resident).orElse(null);
        return new ProposalView(proposal.id(), proposal.applicant().name(), programme(proposal), Regions.bundled().nameOf(proposal.area().map(RegionCode::code).orElse(null)),
                proposal.state(), proposal.version(), assessment.map(a -> a.eligibility().word()).orElse(""), written(proposal.applicant().ref(), page),
                assessment.map(a -> reasons(a, proposal, columns, page)).orElse(List.of()),
                assessment.map(a -> a.notices().stream().map(words(page)::of).toList()).orElse(List.of()),
                assessment.map(DecideProposal::obstacles).orElse(List.of()), suggested(assessment, revealed), resident != null, other(proposal, other, page),
                new SideBySide(proposal, resident, other, columns, revealed, page).fields(), revealed, proposal.person(), proposal.doubt());
    }

    private String programme(ProposalRecord proposal) {
        return programmes.current(proposal.programme()).map(Programme::name).orElse(proposal.programme());
    }

    private static EvidenceWords words(Page page) {
        return new EvidenceWords(Locale.of(page.language()));
    }

    private static String suggested(Optional<Assessment> assessment, boolean revealed) {
        return assessment.map(Assessment::suggestedNik).map(nik -> revealed ? nik.grouped() : nik.masked()).orElse("");
    }

    private static @Nullable Other other(ProposalRecord proposal, @Nullable ProposalRecord other, Page page) {
        if (other == null) return null;
        var pair = IndonesianPerson.compare(RowRecords.of(proposal.applicant()), RowRecords.of(other.applicant()), ROWS);
        return new Other(other.id(), other.applicant().name(), written(other.applicant().ref(), page), other.state(), Explanation.of(pair, Locale.of(page.language())));
    }

    static String written(RowRef ref, Page page) {
        return ref.sheet().isEmpty() ? page.t("decision.source.csv", ref.file(), ref.row()) : page.t("decision.source", ref.file(), ref.sheet(), ref.row());
    }

    private static List<Reason> reasons(Assessment assessment, ProposalRecord proposal, Map<ProposalColumn, String> columns, Page page) {
        var words = words(page);
        return assessment.findings().stream().map(finding -> new Reason(finding.code(), finding.verdict() == Finding.Verdict.PROVEN, words.of(finding.evidence()),
                finding.citation().text(), finding.citation().verified(), cells(finding, proposal, columns))).toList();
    }

    private static String cells(Finding finding, ProposalRecord proposal, Map<ProposalColumn, String> columns) {
        return concerned(finding).stream().map(columns::get).filter(Objects::nonNull)
                .map(letter -> letter + proposal.applicant().ref().row()).collect(Collectors.joining(", "));
    }

    /** The columns in which an officer finds what a finding speaks of. */
    private static Set<ProposalColumn> concerned(Finding finding) {
        return switch (finding.code()) {
            case NIK_MISSING, NIK_ANOMALOUS, NIK_DAMAGED, NIK_NOT_IN_REGISTER -> EnumSet.of(ProposalColumn.NIK);
            case NIK_NAME_MISMATCH, DECEASED, MOVED_ABROAD, STATE_EMPLOYEE, BANK_CREDIT, KUR, ALREADY_RECEIVED, DUPLICATE_IN_BATCH ->
                    EnumSet.of(ProposalColumn.NIK, ProposalColumn.NAME);
            case NOT_MICRO -> EnumSet.of(ProposalColumn.YEARLY_SALES, ProposalColumn.MONTHLY_SALES, ProposalColumn.NET_ASSETS);
            case SKU_MISSING -> EnumSet.of(ProposalColumn.ADDRESS, ProposalColumn.BUSINESS_ADDRESS, ProposalColumn.SKU, ProposalColumn.NIB);
            case FIELD_MISSING -> field(finding.evidence().key());
            case UNDER_AGE -> EnumSet.of(ProposalColumn.NIK, ProposalColumn.BIRTH_DATE);
            case BUSINESS_NOT_SEEN -> EnumSet.of(ProposalColumn.ADDRESS, ProposalColumn.BUSINESS_ADDRESS, ProposalColumn.LINE);
            case REFERENCE_MISSING -> EnumSet.noneOf(ProposalColumn.class);
        };
    }

    private static Set<ProposalColumn> field(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "sales" -> EnumSet.of(ProposalColumn.YEARLY_SALES, ProposalColumn.MONTHLY_SALES);
            case "assets" -> EnumSet.of(ProposalColumn.NET_ASSETS);
            case String name -> ProposalColumn.named(name).map(EnumSet::of).orElse(EnumSet.noneOf(ProposalColumn.class));
        };
    }

    /** The NIK that screening suggests for a proposal. */
    Optional<Nik> suggestion(UUID proposal) {
        return screenings.latest(proposal).map(Assessment::suggestedNik);
    }
}
