package id.lapau.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** XLSX written by hand, for what no library would write. */
final class RawXlsx {

    private RawXlsx() {}

    static byte[] of(List<List<String>> grid, boolean shared) {
        var strings = new ArrayList<String>();
        var rows = new StringBuilder();
        for (int r = 0; r < grid.size(); r++) {
            if (grid.get(r).isEmpty()) continue;
            rows.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < grid.get(r).size(); c++) {
                var text = escaped(grid.get(r).get(c));
                if (text.isEmpty()) continue;
                rows.append("<c r=\"").append((char) ('A' + c)).append(r + 1);
                if (shared) {
                    rows.append("\" t=\"s\"><v>").append(strings.size()).append("</v></c>");
                    strings.add(text);
                } else rows.append("\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">").append(text, 0, 1).append("</t></r><r><t xml:space=\"preserve\">").append(text.substring(1)).append("</t></r></is></c>");
            }
            rows.append("</row>");
        }
        var parts = parts(rows.toString(), "");
        if (shared) {
            var sst = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            strings.forEach(s -> sst.append("<si><t xml:space=\"preserve\">").append(s).append("</t></si>"));
            parts.put("xl/sharedStrings.xml", sst.append("</sst>").toString().getBytes(UTF_8));
        }
        return Zoo.zip(parts);
    }

    /** One row of texts as XML. */
    static String row(int number, List<String> texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int c = 0; c < texts.size(); c++)
            row.append("<c r=\"").append((char) ('A' + c)).append(number).append("\" t=\"inlineStr\"><is><t>").append(escaped(texts.get(c))).append("</t></is></c>");
        return row.append("</row>").toString();
    }

    /** A workbook of one sheet whose rows, and what follows them, are given as XML. */
    static byte[] sheet(String rows, String afterRows) {
        return Zoo.zip(parts(rows, afterRows));
    }

    static Map<String, byte[]> parts(String rows, String afterRows) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(UTF_8));
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""".getBytes(UTF_8));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""".getBytes(UTF_8));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".getBytes(UTF_8));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""".getBytes(UTF_8));
        parts.put("xl/worksheets/sheet1.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData>" + afterRows + "</worksheet>").getBytes(UTF_8));
        return parts;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
