package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook point at; one cell value for each, shared. */
final class SharedStrings {

    private final List<SheetCell> cells = new ArrayList<>();

    static SharedStrings read(ZipBytes zip, String path, Limits limits) {
        var strings = new SharedStrings();
        var entry = zip.find(path);
        if (entry == null) return strings;
        try (var xml = new XmlPart(entry.name(), zip.open(entry))) {
            while (xml.next()) {
                if (!xml.starts("si")) continue;
                strings.cells.add(SheetCell.text(CellValues.unescaped(richText(xml, "si", limits.cellLength()))));
                if (strings.cells.size() > limits.cells()) throw new Refusal(Problem.TOO_MANY_ROWS, path);
            }
        }
        return strings;
    }

    SheetCell get(String index) {
        try {
            return cells.get(Integer.parseInt(index.strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException pointsNowhere) {
            return CellValues.error("#REF!");
        }
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
