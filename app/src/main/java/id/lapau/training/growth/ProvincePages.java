package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.OutColumn.Kind;
import id.lapau.sheets.WorkbookWriter;
import id.lapau.training.growth.Indicators.Shown;
import id.lapau.training.growth.LadderView.Stood;
import id.lapau.training.growth.ProvinceFile.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The file of a business as a workbook that goes to the province. */
@Controller
class ProvincePages {

    private final ProvinceFile file;

    ProvincePages(ProvinceFile file) {
        this.file = file;
    }

    @GetMapping("/naik-kelas/{id:[0-9a-f-]{36}}/berkas.xlsx")
    void download(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response) throws IOException {
        var content = file.take(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"berkas-usaha.xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        try (var out = new WorkbookWriter(response.getOutputStream())) {
            new Sheets(content, page).write(out);
        }
    }

    private record Sheets(Content content, Page page) {

        void write(WorkbookWriter out) {
            out.sheet(t("business"), List.of(OutColumn.text(t("what"), 26), OutColumn.text(t("value"), 60)), business());
            out.sheet(page.t("growth.snapshots.title"), snapshotColumns(), content.ladder().snapshots().stream().filter(Stood::standing).map(this::snapshot));
            out.sheet(page.t("growth.moves.title"), List.of(day(page.t("growth.column.on")), words("column.from", 14), words("column.to", 14), words("column.cause", 50)),
                    content.ladder().moves().stream().map(move -> List.of(move.on(), size(move.from().name()), size(move.to().name()), page.t("growth.cause." + move.cause()))));
            out.sheet(page.t("growth.signs.title"), List.of(words("sign.indicator", 30), day(page.t("growth.sign.on")), words("sign.evidence", 60)), content.ladder().signs().stream().map(this::sign));
            out.sheet(t("learned"), List.of(OutColumn.text(t("course"), 40), day(t("completed"))), content.learned().stream().map(each -> List.of(each.course(), each.on())));
            out.sheet(page.t("growth.tab.coaching"), List.of(OutColumn.text(t("goal"), 40), words("task", 50), day(page.t("growth.task.due")), day(t("done")), OutColumn.text(t("outcome"), 50)), tasks());
        }

        private Stream<List<? extends @Nullable Object>> business() {
            var head = content.ladder().head();
            var owner = content.owner();
            var today = content.ladder().today();
            var rows = new ArrayList<List<? extends @Nullable Object>>();
            rows.add(Arrays.asList(page.t("growth.column.business"), head.title()));
            rows.add(Arrays.asList(page.t("growth.column.line"), head.line()));
            rows.add(Arrays.asList(page.t("growth.column.owner"), owner.name()));
            rows.add(Arrays.asList("NIK", owner.nik() == null ? "" : owner.nik().digits()));
            rows.add(Arrays.asList(t("phone"), owner.phone() == null ? "" : owner.phone().local()));
            rows.add(Arrays.asList(t("address"), owner.address()));
            rows.add(Arrays.asList(page.t("growth.column.nagari"), head.nagari()));
            rows.add(Arrays.asList(page.t("growth.field.size"), today == null ? "" : size(today.size().name()) + ", " + today.law()));
            return rows.stream();
        }

        private List<OutColumn> snapshotColumns() {
            return List.of(day(page.t("growth.field.day")), amount("field.monthly"), amount("field.yearly"), amount("field.assets"),
                    new OutColumn(page.t("growth.field.workers"), 12, Kind.NUMBER), words("field.channels", 30), words("field.permits", 24), words("field.size", 12), words("field.source", 40));
        }

        private List<@Nullable Object> snapshot(Stood stood) {
            return Arrays.asList(stood.asOf(), number(stood.monthlySales()), number(stood.yearlySales()), number(stood.netAssets()), stood.workers(),
                    listed("channel.", stood.channels()), listed("permit.", stood.permits()), size(stood.size()) + ", " + stood.law(), stood.source().inWords(page));
        }

        private List<@Nullable Object> sign(Shown sign) {
            return Arrays.asList(page.t(sign.indicator().messageKey()), sign.on(), sign.from() == null ? sign.to() : page.number(sign.from().longValue()) + " → " + page.number(((Number) sign.to()).longValue()));
        }

        private Stream<List<@Nullable Object>> tasks() {
            return content.plans().stream().flatMap(plan -> plan.tasks().stream().map(task -> Arrays.<@Nullable Object>asList(plan.goal(),
                    page.t("growth.task.kind." + task.kind()) + ": " + task.title(), task.due(), task.done(), task.outcome())));
        }

        private String listed(String prefix, List<String> names) {
            return String.join(", ", names.stream().map(name -> page.t("growth." + prefix + name)).toList());
        }

        private String size(String name) {
            return page.t("registry.size." + name);
        }

        private static @Nullable Object number(@Nullable Rupiah amount) {
            return amount == null ? null : amount.amount();
        }

        private String t(String key) {
            return page.t("growth.file." + key);
        }

        private OutColumn words(String key, int width) {
            return OutColumn.text(page.t("growth." + key), width);
        }

        private OutColumn amount(String key) {
            return new OutColumn(page.t("growth." + key), 18, Kind.AMOUNT);
        }

        private static OutColumn day(String heading) {
            return new OutColumn(heading, 14, Kind.DATE);
        }
    }
}
