package id.lapau.grants.decision;

import id.lapau.grants.decision.ProposalView.Field;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a proposal beside the person of the register and beside the other row of the same person, field by field. */
final class SideBySide {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16}");
    /** So many digits may differ by a slip of the hand; more make another number. */
    private static final int FEW = 4;

    private final ProposalRecord proposal;
    private final @Nullable Resident resident;
    private final @Nullable ProposalRecord other;
    private final Map<ProposalColumn, String> columns;
    private final boolean revealed;
    private final Page page;
    private final List<Field> fields = new ArrayList<>();

    SideBySide(ProposalRecord proposal, @Nullable Resident resident, @Nullable ProposalRecord other, Map<ProposalColumn, String> columns, boolean revealed, Page page) {
        this.proposal = proposal;
        this.resident = resident;
        this.other = other;
        this.columns = columns;
        this.revealed = revealed;
        this.page = page;
    }

    List<Field> fields() {
        identity();
        add("place", p -> Regions.bundled().nameOf(p.area().map(RegionCode::code).orElse(null)), null, "", ProposalColumn.NAGARI);
        add("address", p -> p.applicant().address(), null, "", ProposalColumn.ADDRESS);
        add("business-address", p -> p.applicant().businessAddress(), null, "", ProposalColumn.BUSINESS_ADDRESS);
        add("line", p -> p.applicant().line(), null, "", ProposalColumn.LINE);
        add("phone", this::phone, null, "", ProposalColumn.PHONE);
        add("sales", p -> rupiah(p.applicant().yearlySales()), null, "", ProposalColumn.YEARLY_SALES, ProposalColumn.MONTHLY_SALES);
        add("assets", p -> rupiah(p.applicant().netAssets()), null, "", ProposalColumn.NET_ASSETS);
        add("sku", p -> p.applicant().sku(), null, "", ProposalColumn.SKU);
        add("nib", p -> p.applicant().nib(), null, "", ProposalColumn.NIB);
        return List.copyOf(fields);
    }

    private void identity() {
        var r = resident;
        add("nik", p -> nik(p.applicant()), r == null ? null : digits(r), r == null ? "" : revealed ? r.groupedNik() : r.maskedNik(), ProposalColumn.NIK);
        add("name", p -> p.applicant().name(), r == null ? null : r.name(), r == null ? "" : r.name(), ProposalColumn.NAME);
        add("born", p -> date(p.applicant().birthDate()), r == null || r.birthDate() == null ? null : r.birthDate(), r == null ? "" : date(r.birthDate()), ProposalColumn.BIRTH_DATE);
        add("kk", this::kk, r == null ? null : r.kk() == null ? null : r.kk().digits(), r == null || r.kk() == null ? "" : revealed ? r.kk().grouped() : r.kk().masked(), ProposalColumn.KK);
        if (r != null) fields.add(new Field("status", "", "", page.t("decision.status." + r.status().name().toLowerCase(Locale.ROOT).replace('_', '-')), r.status() == Resident.Status.ALIVE ? "" : page.t("decision.differs.status"), "", ""));
    }

    private static String digits(Resident resident) {
        return String.valueOf(resident.nik());
    }

    private void add(String key, Function<ProposalRecord, String> shown, @Nullable Object registered, String register, ProposalColumn... at) {
        var mine = shown.apply(proposal);
        var others = other == null ? "" : shown.apply(other);
        fields.add(new Field(key, cells(at), mine, register, difference(compared(key, proposal), registered),
                others, others.isEmpty() || mine.isEmpty() ? "" : difference(compared(key, proposal), compared(key, other))));
    }

    private String cells(ProposalColumn... at) {
        return Arrays.stream(at).map(columns::get).filter(Objects::nonNull).map(letter -> letter + proposal.applicant().ref().row()).collect(Collectors.joining(", "));
    }

    /** What two records are compared by: masked numbers look alike where the numbers do not. */
    private @Nullable Object compared(String key, @Nullable ProposalRecord from) {
        if (from == null) return null;
        var a = from.applicant();
        return switch (key) {
            case "nik" -> digits(a.nik());
            case "kk" -> a.kk() == null ? null : a.kk().digits();
            case "born" -> a.birthDate();
            case "phone" -> a.phone();
            case "sales" -> a.yearlySales();
            case "assets" -> a.netAssets();
            case "place" -> from.nagari();
            case "name" -> a.name();
            case "address" -> a.address();
            case "business-address" -> a.businessAddress();
            case "line" -> a.line();
            case "sku" -> a.sku();
            default -> a.nib();
        };
    }

    private static String digits(NikReading nik) {
        return switch (nik) {
            case NikReading.Valid(var valid, _) -> valid.digits();
            case NikReading.Damaged(_, var known) -> known;
            case NikReading.Anomalous(_, var digits) -> digits;
            case NikReading.Missing() -> "";
        };
    }

    /** In words, empty when there is none. Masked numbers look alike; the places of the digits that differ give none of them away. */
    private String difference(@Nullable Object one, @Nullable Object other) {
        if (!differs(one, other)) return "";
        var places = one instanceof String a && other instanceof String b ? places(a, b) : List.<Integer>of();
        return places.isEmpty() || places.size() > FEW ? page.t("decision.differs")
                : page.t("decision.differs.digits", places.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static List<Integer> places(String one, String other) {
        if (!LONG_NUMBER.matcher(one).matches() || !LONG_NUMBER.matcher(other).matches()) return List.of();
        return IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).mapToObj(i -> i + 1).toList();
    }

    private static boolean differs(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) return false;
        return one instanceof String a && other instanceof String b ? !a.equalsIgnoreCase(b) : !one.equals(other);
    }

    private String nik(Applicant a) {
        return switch (a.nik()) {
            case NikReading.Valid(var nik, _) -> revealed ? nik.grouped() : nik.masked();
            case NikReading.Damaged(_, var known) -> revealed ? page.t("decision.nik.revealed", grouped(known)) : page.t("decision.nik.damaged", known.length());
            case NikReading.Anomalous(_, var digits) -> revealed ? page.t("decision.nik.revealed", grouped(digits)) : page.t("decision.nik.anomalous", digits.length());
            case NikReading.Missing() -> "";
        };
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String kk(ProposalRecord p) {
        var kk = p.applicant().kk();
        return kk == null ? "" : revealed ? kk.grouped() : kk.masked();
    }

    private String phone(ProposalRecord p) {
        var phone = p.applicant().phone();
        return phone == null ? "" : revealed ? phone.grouped() : phone.masked();
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : page.date(date);
    }

    private String rupiah(@Nullable Rupiah amount) {
        return amount == null ? "" : page.rupiah(amount);
    }
}
