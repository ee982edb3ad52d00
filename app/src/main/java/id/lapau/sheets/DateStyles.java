package id.lapau.sheets;

import java.util.BitSet;

/** Which cell styles of a workbook show a number as a day. */
final class DateStyles {

    private final BitSet dates = new BitSet();

    static DateStyles read(ZipBytes zip, String path) {
        var styles = new DateStyles();
        var entry = zip.find(path);
        if (entry == null) return styles;
        var formats = new NumberFormats();
        int index = 0;
        boolean cellStyles = false;
        try (var xml = new XmlPart(entry.name(), zip.open(entry))) {
            while (xml.next()) {
                if (xml.starts("numFmt")) formats.add(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
                else if (xml.starts("cellXfs")) cellStyles = true;
                else if (xml.ends("cellXfs")) break;
                else if (cellStyles && xml.starts("xf")) styles.dates.set(index++, formats.date(xml.number("numFmtId", 0)));
            }
        }
        return styles;
    }

    boolean date(int style) {
        return style >= 0 && dates.get(style);
    }
}
