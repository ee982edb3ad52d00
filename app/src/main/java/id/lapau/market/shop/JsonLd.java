package id.lapau.market.shop;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for search engines, to stand in a script element of type {@code application/ld+json}. Whatever people typed, nothing in it can end the element or begin
 * another one: every {@code <}, {@code >} and {@code &} is written as JSON writes letters by number, and so are the two line ends of JavaScript.
 */
public final class JsonLd implements Content {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String json;

    private JsonLd(String json) {
        this.json = json;
    }

    /** @param data maps, lists, texts, numbers */
    static JsonLd of(Object data) {
        return new JsonLd(JSON.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
    }

    @Override public void writeTo(TemplateOutput output) {
        output.writeContent(json);
    }

    @Override public String toString() {
        return json;
    }
}
