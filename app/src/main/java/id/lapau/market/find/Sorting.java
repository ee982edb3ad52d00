package id.lapau.market.find;

import java.util.Arrays;

/** The order in which products are shown; the identifier decides between equals, so that paging never repeats one. */
public enum Sorting {
    RELEVANCE("cocok"), CHEAP("murah"), DEAR("mahal"), NEW("baru");

    private final String code;

    Sorting(String code) {
        this.code = code;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    public static Sorting of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElse(RELEVANCE);
    }
}
