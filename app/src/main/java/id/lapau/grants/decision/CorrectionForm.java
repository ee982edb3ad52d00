package id.lapau.grants.decision;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.Applicant.Misread;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row as an officer corrects it. What is not shown in clear (NIK, KK, telephone) stays as it is when left empty. */
public record CorrectionForm(String nik, String kk, String name, String born, String address, String place, String businessAddress, String line,
        String phone, String sales, String assets, String sku, String nib) {

    private static final int LONGEST = 500;

    public CorrectionForm(@Nullable String nik, @Nullable String kk, @Nullable String name, @Nullable String born, @Nullable String address,
            @Nullable String place, @Nullable String businessAddress, @Nullable String line, @Nullable String phone, @Nullable String sales,
            @Nullable String assets, @Nullable String sku, @Nullable String nib) {
        this.nik = text(nik);
        this.kk = text(kk);
        this.name = text(name);
        this.born = text(born);
        this.address = text(address);
        this.place = text(place);
        this.businessAddress = text(businessAddress);
        this.line = text(line);
        this.phone = text(phone);
        this.sales = text(sales);
        this.assets = text(assets);
        this.sku = text(sku);
        this.nib = text(nib);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static CorrectionForm of(ProposalRecord proposal) {
        var a = proposal.applicant();
        return new CorrectionForm("", "", a.name(), a.birthDate() == null ? "" : a.birthDate().toString(), a.address(),
                proposal.area().map(RegionCode::code).orElse(""), a.businessAddress(), a.line(), "", written(a.yearlySales()), written(a.netAssets()), a.sku(), a.nib());
    }

    private static String written(@Nullable Rupiah rupiah) {
        return rupiah == null ? "" : NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(rupiah.amount());
    }

    /** The register's NIK in place of a spoiled one, all else as it is. */
    static CorrectionForm suggested(ProposalRecord proposal, Nik suggested) {
        var f = of(proposal);
        return new CorrectionForm(suggested.digits(), "", f.name, f.born, f.address, f.place, f.businessAddress, f.line, "", f.sales, f.assets, f.sku, f.nib);
    }

    /** Field to message key of what cannot be used. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (!nik.isEmpty() && !(NikReading.ofText(nik) instanceof NikReading.Valid)) problems.put("nik", "decision.error.nik");
        if (!kk.isEmpty() && KkNumber.read(kk).isEmpty()) problems.put("kk", "decision.error.kk");
        if (name.isEmpty()) problems.put("name", "decision.error.name");
        if (!born.isEmpty() && date().filter(day -> !day.isAfter(today)).isEmpty()) problems.put("born", "decision.error.born");
        if (!place.isEmpty() && Regions.bundled().find(place).isEmpty()) problems.put("place", "decision.error.place");
        if (!phone.isEmpty() && PhoneNumber.read(phone).isEmpty()) problems.put("phone", "decision.error.phone");
        if (!sales.isEmpty() && Rupiah.read(sales).isEmpty()) problems.put("sales", "decision.error.amount");
        if (!assets.isEmpty() && Rupiah.read(assets).isEmpty()) problems.put("assets", "decision.error.amount");
        texts().forEach((field, value) -> { if (value.length() > LONGEST) problems.put(field, "decision.error.long"); });
        return problems;
    }

    private Map<String, String> texts() {
        return Map.of("name", name, "address", address, "businessAddress", businessAddress, "line", line, "sku", sku, "nib", nib);
    }

    private Optional<LocalDate> date() {
        try {
            return born.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(born));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** The nagari after the correction; as before when none is chosen. */
    @Nullable RegionCode nagari(ProposalRecord proposal) {
        return place.isEmpty() ? proposal.nagari() : new RegionCode(place);
    }

    /** The applicant after the correction; there must be no {@link #problems}. */
    Applicant applied(ProposalRecord proposal) {
        var a = proposal.applicant();
        var nagari = place.isEmpty() || place.equals(proposal.area().map(RegionCode::code).orElse("")) ? a.nagari() : Regions.bundled().nameOf(place);
        return new Applicant(a.id(), a.ref(), a.hidden(), nik.isEmpty() ? a.nik() : NikReading.ofText(nik), kk.isEmpty() ? a.kk() : KkNumber.read(kk).orElseThrow(),
                name, date().orElse(null), address, businessAddress, nagari, a.businessName(), line,
                phone.isEmpty() ? a.phone() : PhoneNumber.read(phone).orElseThrow(), nib, sku, Rupiah.read(sales).orElse(null), Rupiah.read(assets).orElse(null),
                unreadStill(a.misreads()));
    }

    /** What could not be read counts as read where the officer wrote something. */
    private List<Misread> unreadStill(List<Misread> misreads) {
        var read = EnumSet.noneOf(ProposalColumn.class);
        if (!kk.isEmpty()) read.add(ProposalColumn.KK);
        if (!born.isEmpty()) read.add(ProposalColumn.BIRTH_DATE);
        if (!phone.isEmpty()) read.add(ProposalColumn.PHONE);
        if (!sales.isEmpty()) read.addAll(EnumSet.of(ProposalColumn.YEARLY_SALES, ProposalColumn.MONTHLY_SALES));
        if (!assets.isEmpty()) read.add(ProposalColumn.NET_ASSETS);
        return misreads.stream().filter(misread -> !read.contains(misread.column())).toList();
    }

    @Override public String toString() {
        return "CorrectionForm[…]";
    }
}
