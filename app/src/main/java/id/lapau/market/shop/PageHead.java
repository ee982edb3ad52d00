package id.lapau.market.shop;

/**
 * What stands in the head of a public page, for search engines and for those who share it.
 *
 * @param canonical   whole address
 * @param description one sentence or two
 * @param image       whole address of a card of 1200 × 630
 * @param type        of Open Graph: {@code website} or {@code product}
 * @param data        for search engines
 */
public record PageHead(String canonical, String title, String description, String image, String type, JsonLd data) {

    private static final int LONGEST = 155;

    /** The beginning of a text, up to a whole word. */
    static String beginning(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        int space = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, space > LONGEST / 2 ? space : LONGEST - 1) + "…";
    }
}
