package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads OLE containers: the old {@code .xls}, and what else hides in one. The only class that loads POI. */
final class XlsReader {

    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");

    private final String file;
    private final Limits limits;

    XlsReader(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<Sheet> sheets(byte[] content) {
        try (var ole = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return sheets(ole.getRoot());
        } catch (EncryptedDocumentException encrypted) {
            throw new Refusal(Problem.ENCRYPTED, "xls");
        } catch (OldExcelFormatException tooOld) {
            throw new Refusal(Problem.UNSUPPORTED_FORMAT, "Excel 95");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal(Problem.TRUNCATED, "xls");
        }
    }

    private List<Sheet> sheets(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw new Refusal(Problem.ENCRYPTED, "xlsx");
        if (root.hasEntryCaseInsensitive("WordDocument")) throw new Refusal(Problem.NOT_A_WORKBOOK, "Word");
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) throw new Refusal(Problem.NOT_A_WORKBOOK, "PowerPoint");
        var stream = STREAMS.stream().filter(root::hasEntry).findFirst();
        if (stream.isEmpty()) throw new Refusal(root.hasEntry("Book") ? Problem.UNSUPPORTED_FORMAT : Problem.NOT_A_WORKBOOK, root.hasEntry("Book") ? "Excel 95" : "OLE");
        var records = new XlsRecords(file, limits);
        var request = new HSSFRequest();
        for (short sid : XlsRecords.WANTED) request.addListener(records, sid);
        try (var in = root.createDocumentInputStream(stream.get())) {
            new HSSFEventFactory().processEvents(request, in);
        }
        return records.sheets();
    }
}
