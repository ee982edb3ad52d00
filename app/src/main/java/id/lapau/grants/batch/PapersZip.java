package id.lapau.grants.batch;

import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Paper;
import id.lapau.papers.Papers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All papers and the workbook in one file, with the fingerprints that {@code sha256sum -c} checks. The same papers give the same bytes. */
final class PapersZip {


    private PapersZip() {}

    static void write(OutputStream out, Papers.Bundle bundle, SealedFile workbook) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var sums = new StringBuilder();
        var first = bundle.papers().getFirst();
        for (var paper : bundle.papers()) {
            add(zip, first, paper.fileName(), bundle.content(paper));
            sums.append(paper.sha256()).append("  ").append(paper.fileName()).append('\n');
        }
        add(zip, first, "usulan.xlsx", workbook.content());
        sums.append(workbook.sha256()).append("  usulan.xlsx\n");
        add(zip, first, "SHA256SUMS.txt", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void add(ZipOutputStream zip, Paper first, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(first.at().atZone(OfficeTime.ZONE).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
