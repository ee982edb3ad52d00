package id.lapau.market.shop;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a product is; two levels.
 *
 * @param parent code; null for one of the first level
 */
public record Category(String code, @Nullable String parent, String nameId, String nameEn) {

    /** @param language as {@code Page.language()} says it */
    public String name(String language) {
        return language.equals(Locale.ENGLISH.getLanguage()) ? nameEn : nameId;
    }
}
