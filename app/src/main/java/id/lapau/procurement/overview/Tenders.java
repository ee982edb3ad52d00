package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts "planning" and "tender" of a release. */
final class Tenders {

    private static final String METHOD = "Penawaran kesanggupan dari UMKM terdaftar di kabupaten ini";
    private static final String RATIONALE = "Belanja kabupaten diutamakan bagi usaha mikro dan kecil sendiri (Perpres 16/2018 pasal 65, diubah Perpres 12/2021).";
    private static final String WHO = "Usaha mikro, kecil, atau menengah yang terdaftar dan berada di kabupaten ini.";
    private static final String SHARING = "Pesanan dibagi adil maks–min: yang pendapatannya dari kabupaten tahun ini paling kecil didahulukan, sebatas kesanggupan, tenggat, mutu, dan harga tertinggi.";

    private final Story story;
    private final Parties parties;

    Tenders(Story story, Parties parties) {
        this.story = story;
        this.parties = parties;
    }

    Map<String, Object> planning() {
        var lines = String.join("; ", story.budgetLines());
        return Tree.with("budget", Tree.with("description", lines.isEmpty() ? null : lines).and("amount", Tree.rupiah(story.ceiling()))).done();
    }

    Map<String, Object> opened() {
        var head = story.head();
        return Tree.with("id", head.slug()).and("title", head.title()).and("status", "active").and("procuringEntity", parties.procuringEntity())
                .and("items", story.lines().stream().map(Tenders::item).toList()).and("value", Tree.rupiah(story.ceiling()))
                .and("procurementMethod", "selective").and("procurementMethodDetails", METHOD + (head.emergency() ? "; pengadaan darurat" : "")).and("procurementMethodRationale", RATIONALE)
                .and("mainProcurementCategory", "goods").and("awardCriteriaDetails", SHARING).and("eligibilityCriteria", WHO)
                .and("submissionMethod", List.of("electronicSubmission", "inPerson"))
                .and("tenderPeriod", period(story.steps().isEmpty() ? head.offersUntil() : story.steps().getFirst().offersUntil()))
                .and("contractPeriod", story.lines().stream().map(Story.Line::deadline).max(Comparator.naturalOrder()).map(Tenders::until).orElse(null)).done();
    }

    private static Map<String, Object> until(LocalDate last) {
        return Tree.with("endDate", Moments.endOf(last)).done();
    }

    private static Map<String, Object> item(Story.Line line) {
        return item(line, line.quantity(), line.ceiling());
    }

    /** @param price rupiah a piece */
    static Map<String, Object> item(Story.Line line, int quantity, long price) {
        return Tree.with("id", line.id().toString()).and("description", line.words()).and("classification", Tree.with("scheme", "x_lapau").and("id", line.code()).and("description", line.item()))
                .and("quantity", quantity).and("unit", Tree.with("name", line.unit()).and("value", Tree.rupiah(price))).done();
    }

    Map<String, Object> reopened(Story.Step step) {
        return Tree.with("id", story.head().slug()).and("status", "active").and("tenderPeriod", period(step.offersUntil())).done();
    }

    private Tree period(@Nullable LocalDate until) {
        return Tree.with("startDate", Moments.written(story.head().openedAt())).and("endDate", until == null ? null : Moments.endOf(until));
    }

    Map<String, Object> closed(Story.Step step) {
        return Tree.with("id", story.head().slug()).and("status", "complete").and("numberOfTenderers", step.tenderers().size())
                .and("tenderers", step.tenderers().stream().map(parties::reference).toList()).done();
    }

    Map<String, Object> cancelled() {
        return Tree.with("id", story.head().slug()).and("status", "cancelled").done();
    }
}
