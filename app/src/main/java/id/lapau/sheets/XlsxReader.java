package id.lapau.sheets;

import id.lapau.sheets.WorkbookReading.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the parts of an XLSX file, each in one forward pass. Our own pass, because the office needs what streaming
 * libraries leave out: digits as stored, hidden rows, merged cells, and a refusal before a hostile file costs memory.
 */
final class XlsxReader {

    private record Part(String name, boolean hidden, String path) {}

    private final String file;
    private final ZipBytes zip;
    private final Limits limits;
    private final int enough;
    private boolean from1904;

    /** @param enough rows of each sheet after which reading stops */
    XlsxReader(String file, ZipBytes zip, Limits limits, int enough) {
        this.enough = enough;
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    static boolean recognises(ZipBytes zip) {
        return zip.find("[Content_Types].xml") != null;
    }

    List<Sheet> sheets() {
        var workbook = workbookPart();
        var parts = parts(workbook, relations(workbook));
        var dates = DateStyles.read(zip, folder(workbook) + "styles.xml");
        var budget = new RowCollector.Budget();
        var sheets = new ArrayList<Sheet>();
        try (var strings = new SharedStrings(zip, folder(workbook) + "sharedStrings.xml", limits)) {
            for (var part : parts) sheets.add(sheet(part, strings, dates, budget));
        }
        return sheets;
    }

    private Sheet sheet(Part part, SharedStrings strings, DateStyles dates, RowCollector.Budget budget) {
        var entry = zip.find(part.path());
        if (entry == null) throw new Refusal(Problem.TRUNCATED, part.path());
        try (var xml = new XmlPart(entry.name(), zip.open(entry))) {
            return new XlsxSheet(xml, strings, dates, from1904, limits, budget).read(file, part.name(), part.hidden(), enough);
        }
    }

    private String workbookPart() {
        var main = relations("").entrySet().stream().filter(r -> r.getKey().startsWith("officeDocument ")).map(Map.Entry::getValue)
                .findFirst().orElse("xl/workbook.xml");
        if (main.endsWith(".bin")) throw new Refusal(Problem.UNSUPPORTED_FORMAT, "XLSB");
        if (main.startsWith("word/")) throw new Refusal(Problem.NOT_A_WORKBOOK, "Word");
        if (main.startsWith("ppt/")) throw new Refusal(Problem.NOT_A_WORKBOOK, "PowerPoint");
        if (zip.find(main) == null) throw new Refusal(Problem.NOT_A_WORKBOOK, "zip");
        return main;
    }

    private List<Part> parts(String workbook, Map<String, String> relations) {
        var parts = new ArrayList<Part>();
        try (var xml = new XmlPart(workbook, zip.open(java.util.Objects.requireNonNull(zip.find(workbook))))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) from1904 = xml.flag("date1904");
                if (!xml.starts("sheet")) continue;
                var target = relations.get("worksheet " + xml.relationship());
                if (target == null) continue;
                var state = xml.attribute("state");
                var name = xml.attribute("name");
                parts.add(new Part(name == null ? "" : name, "hidden".equals(state) || "veryHidden".equals(state), target));
            }
        }
        return parts;
    }

    /** Targets by the last word of their type and, for all but the package itself, their id. */
    private Map<String, String> relations(String of) {
        var folder = folder(of);
        var entry = zip.find(folder + "_rels/" + of.substring(folder.length()) + ".rels");
        var targets = new HashMap<String, String>();
        if (entry == null) return targets;
        try (var xml = new XmlPart(entry.name(), zip.open(entry))) {
            while (xml.next()) {
                if (!xml.starts("Relationship")) continue;
                var type = String.valueOf(xml.attribute("Type"));
                var target = xml.attribute("Target");
                if (target != null) targets.put(type.substring(type.lastIndexOf('/') + 1) + " " + xml.attribute("Id"), resolved(folder, target));
            }
        }
        return targets;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String resolved(String folder, String target) {
        var plain = target.replace('\\', '/');
        if (plain.startsWith("/")) return plain.substring(1);
        while (plain.startsWith("../") && !folder.isEmpty()) {
            plain = plain.substring(3);
            folder = folder(folder.substring(0, folder.length() - 1));
        }
        return folder + (plain.startsWith("./") ? plain.substring(2) : plain);
    }
}
