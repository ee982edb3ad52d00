package id.lapau.grants.field;

import id.lapau.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the book of visits on the phone says, which must be there without the net. */
final class VisitWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KEYS = List.of("konsep", "menunggu", "mengirim", "terkirim", "ditolak", "online", "offline", "waiting", "sending-now", "sum.sent",
            "sum.refused", "signed-out", "unknown", "others", "no-name", "directions", "map", "due", "overdue", "nik", "discard", "discard.sure", "saved", "kept", "queued", "photo.bad", "photo.kept",
            "position.wait", "position.none", "position.have", "too-large", "unreadable", "again", "storage");
    private static final List<String> PROBLEMS = List.of("standing", "line", "address", "year", "note", "nik");

    private VisitWords() {}

    static String of(Page page) {
        var words = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> words.put(key, page.t("field.word." + key)));
        PROBLEMS.forEach(key -> words.put("problem." + key, page.t("field.problem." + key)));
        return JSON.writeValueAsString(words);
    }
}
