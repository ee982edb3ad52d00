package id.lapau.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an xlsx by hand: hidden rows, merged cells, numbers as a spreadsheet stores them, and the same bytes every time. */
final class XlsxFile {

    private static final LocalDateTime STAMP = LocalDateTime.of(2020, 10, 22, 8, 0);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private final List<Grid> grids;
    private final boolean inline;
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    XlsxFile(List<Grid> grids, boolean inline) {
        this.grids = grids;
        this.inline = inline;
    }

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", contentTypes());
        part(zip, "_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(zip, "xl/workbook.xml", workbook());
        part(zip, "xl/_rels/workbook.xml.rels", relations());
        part(zip, "xl/styles.xml", STYLES);
        for (int i = 0; i < grids.size(); i++) part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(grids.get(i)));
        part(zip, "xl/sharedStrings.xml", sharedStrings());
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        var types = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(types, "workbook.xml", "sheet.main");
        override(types, "styles.xml", "styles");
        override(types, "sharedStrings.xml", "sharedStrings");
        for (int i = 1; i <= grids.size(); i++) override(types, "worksheets/sheet" + i + ".xml", "worksheet");
        return types.append("</Types>").toString();
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/xl/").append(part).append("\" ContentType=\"").append(TYPE).append(type).append("+xml\"/>");
    }

    private String workbook() {
        var xml = new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>");
        for (int i = 0; i < grids.size(); i++)
            xml.append("<sheet name=\"").append(escaped(grids.get(i).name())).append("\" sheetId=\"").append(i + 1).append('"')
                    .append(grids.get(i).hidden() ? " state=\"hidden\"" : "").append(" r:id=\"rId").append(i + 1).append("\"/>");
        return xml.append("</sheets></workbook>").toString();
    }

    private String relations() {
        var xml = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= grids.size(); i++) relation(xml, i, "worksheet", "worksheets/sheet" + i + ".xml");
        relation(xml, grids.size() + 1, "styles", "styles.xml");
        relation(xml, grids.size() + 2, "sharedStrings", "sharedStrings.xml");
        return xml.append("</Relationships>").toString();
    }

    private static void relation(StringBuilder xml, int id, String type, String target) {
        xml.append("<Relationship Id=\"rId").append(id).append("\" Type=\"").append(DOCUMENT).append('/').append(type).append("\" Target=\"").append(target).append("\"/>");
    }

    private String sheet(Grid grid) {
        var xml = new StringBuilder(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int r = 0; r < grid.lines().size(); r++) {
            var line = grid.lines().get(r);
            if (line.cells().isEmpty()) continue;
            xml.append("<row r=\"").append(r + 1).append(line.hidden() ? "\" hidden=\"1\">" : "\">");
            for (int c = 0; c < line.cells().size(); c++) cell(xml, line.cells().get(c), Grid.column(c) + (r + 1));
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!grid.merges().isEmpty()) merges(xml, grid.merges());
        return xml.append("</worksheet>").toString();
    }

    private static void merges(StringBuilder xml, List<Grid.Merge> merges) {
        xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
        for (var m : merges)
            xml.append("<mergeCell ref=\"").append(Grid.column(m.firstColumn())).append(m.firstRow() + 1).append(':').append(Grid.column(m.lastColumn())).append(m.lastRow() + 1).append("\"/>");
        xml.append("</mergeCells>");
    }

    private void cell(StringBuilder xml, Cell cell, String at) {
        switch (cell) {
            case Cell.Blank() -> { }
            case Cell.Text(var text) when inline -> xml.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is>").append(text(text)).append("</is></c>");
            case Cell.Text(var text) -> xml.append("<c r=\"").append(at).append("\" t=\"s\"><v>").append(shared.computeIfAbsent(text, _ -> shared.size())).append("</v></c>");
            case Cell.Number(var value, var grouped) -> xml.append("<c r=\"").append(at).append(grouped ? "\" s=\"2\"><v>" : "\"><v>").append(stored(value)).append("</v></c>");
            case Cell.Date(var date) -> xml.append("<c r=\"").append(at).append("\" s=\"1\"><v>").append(ChronoUnit.DAYS.between(SERIAL_ZERO, date)).append("</v></c>");
            case Cell.Formula(var formula, var value) -> xml.append("<c r=\"").append(at).append("\"><f>").append(formula).append("</f><v>").append(value).append("</v></c>");
        }
    }

    /** Spreadsheets store sixteen digits now as 1310990101900010, now as 1.31099010190001E+15. */
    private static String stored(long value) {
        if (value < 1_000_000_000_000_000L || value / 10 % 2 == 0) return String.valueOf(value);
        return BigDecimal.valueOf(value).stripTrailingZeros().unscaledValue().toString().replaceFirst("^(\\d)", "$1.") + "E+15";
    }

    private String sharedStrings() {
        var xml = new StringBuilder(XML + "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + shared.size() + "\">");
        shared.keySet().forEach(text -> xml.append("<si>").append(text(text)).append("</si>"));
        return xml.append("</sst>").toString();
    }

    private static String text(String text) {
        return "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
