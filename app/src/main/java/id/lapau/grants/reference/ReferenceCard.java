package id.lapau.grants.reference;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The reference lists on the home page. */
@Component
class ReferenceCard implements HomeCard {

    private final ListBook book;

    ReferenceCard(ListBook book) {
        this.book = book;
    }

    @Override public int order() {
        return 1;
    }

    @Override public String permission() {
        return Permission.REFERENCE.name();
    }

    @Override public Content render(Page page) {
        var there = book.current().stream().map(StoredList::kind).toList();
        var missing = Arrays.stream(ListKind.values()).filter(k -> !there.contains(k)).map(k -> page.t(k.messageKey())).collect(Collectors.joining(", "));
        return new Content(page.t("reference.home.title"), page.number(there.size()), page.t("reference.home.text"), "/rujukan",
                page.t("reference.home.link"), missing.isEmpty() ? null : page.t("reference.home.todo", missing));
    }
}
