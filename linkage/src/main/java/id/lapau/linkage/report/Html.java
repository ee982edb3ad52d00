package id.lapau.linkage.report;

/** Text made safe between tags and in quoted attributes. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
