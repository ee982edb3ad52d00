package id.lapau.grants.screening;

import java.util.regex.Pattern;

/** What people write where they have no paper. */
final class Papers {

    private static final Pattern NONE = Pattern.compile("(?i)\\s*(tidak(\\s+ada|\\s+punya)?|tdk(\\s+ada)?|belum(\\s+ada|\\s+punya)?|blm(\\s+ada)?|nihil|kosong|0|x|n/?a)?[\\s.\\-–]*");

    private Papers() {}

    static boolean none(String written) {
        return NONE.matcher(written).matches();
    }
}
