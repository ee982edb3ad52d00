package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook point at; one cell value for each, shared. Read no further than was asked for. */
final class SharedStrings implements AutoCloseable {

    private final List<SheetCell> cells = new ArrayList<>();
    private final @Nullable XmlPart xml;
    private final Limits limits;
    private boolean more;

    SharedStrings(ZipBytes zip, String path, Limits limits) {
        var entry = zip.find(path);
        this.xml = entry == null ? null : new XmlPart(entry.name(), zip.open(entry));
        this.limits = limits;
        this.more = xml != null;
    }

    private void readUpTo(int index) {
        while (more && cells.size() <= index) more = readOne(java.util.Objects.requireNonNull(xml));
    }

    private boolean readOne(XmlPart part) {
        while (part.next()) {
            if (!part.starts("si")) continue;
            cells.add(SheetCell.text(CellValues.unescaped(richText(part, "si", limits.cellLength()))));
            if (cells.size() > limits.cells()) throw new Refusal(Problem.TOO_MANY_ROWS, part.name());
            return true;
        }
        return false;
    }

    SheetCell get(String index) {
        try {
            int wanted = Integer.parseInt(index.strip());
            readUpTo(wanted);
            return cells.get(wanted);
        } catch (IndexOutOfBoundsException | NumberFormatException pointsNowhere) {
            return CellValues.error("#REF!");
        }
    }

    @Override public void close() {
        if (xml != null) xml.close();
    }

    /** Joins the runs of a rich text; how it is pronounced (Japanese) is left out. */
    static String richText(XmlPart xml, String element, int most) {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) xml.text(text, most);
            else if (xml.starts("rPh")) xml.text(new StringBuilder(), most);
        }
        return text.toString();
    }
}
