package id.lapau.grants.batch;

import id.lapau.grants.batch.DownloadBatch.Kind;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The files of a numbered proposal. */
@Controller
@RequestMapping("/usulan/{id}")
class BatchFileController {

    private final BatchPages pages;
    private final DownloadBatch download;

    BatchFileController(BatchPages pages, DownloadBatch download) {
        this.pages = pages;
        this.download = download;
    }

    @GetMapping("/kementerian.xlsx")
    void ministry(@PathVariable UUID id, Officer officer, HttpServletResponse response) throws IOException {
        send(id, Kind.MINISTRY, "usulan-", officer, response);
    }

    @GetMapping("/ditolak.xlsx")
    void refused(@PathVariable UUID id, Officer officer, HttpServletResponse response) throws IOException {
        send(id, Kind.REFUSED, "tidak-masuk-", officer, response);
    }

    @GetMapping("/ringkasan.csv")
    void summary(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var batch = found(id);
        download.summary(id, officer);
        var places = batch.summary().nagari().stream().map(n -> List.<Object>of(page.t("batch.nagari"), n.name(), n.in(), n.out(), ""));
        var findings = batch.summary().findings().stream().map(f -> List.<Object>of(page.t("batch.finding"), page.t(f.code().messageKey()), "", f.count(), page.t(f.code().nextKey())));
        CsvExport.write(Downloads.csv(response, "ringkasan-" + batch.fileName()), true,
                List.of(page.t("batch.csv.kind"), page.t("batch.csv.name"), page.t("batch.in"), page.t("batch.out"), page.t("batch.csv.next")), Stream.concat(places, findings));
    }

    private void send(UUID id, Kind kind, String name, Officer officer, HttpServletResponse response) throws IOException {
        var batch = found(id);
        switch (download.workbook(id, kind, officer)) {
            case DownloadBatch.Outcome.Whole(var content, var sha256) -> {
                response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + batch.fileName() + ".xlsx\"");
                response.setHeader("X-Content-SHA256", sha256);
                response.setContentLength(content.length);
                response.getOutputStream().write(content);
            }
            case DownloadBatch.Outcome.Damaged _ -> throw new IllegalStateException("the stored workbook of batch " + id + " is not what was hashed");
            case DownloadBatch.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case DownloadBatch.Outcome.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private BatchViews.Batch found(UUID id) {
        return pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
