package id.lapau.grants.intake;

import id.lapau.platform.web.Page;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The workbook that a nagari fills in: the headings that Lapau knows best, every cell text, so that no number is eaten. */
@Controller
class TemplateController {

    private static final Set<ProposalColumn> WIDE = EnumSet.of(ProposalColumn.ADDRESS, ProposalColumn.BUSINESS_ADDRESS);

    @GetMapping("/berkas/templat.xlsx")
    void download(@ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"templat-usulan.xlsx\"");
        try (var workbook = new WorkbookWriter(response.getOutputStream())) {
            workbook.sheet(page.t("intake.template.sheet"), columns(), Stream.empty());
        }
    }

    static List<OutColumn> columns() {
        return Arrays.stream(ProposalColumn.values()).map(column -> OutColumn.text(column.heading(), WIDE.contains(column) ? 36 : 22)).toList();
    }
}
