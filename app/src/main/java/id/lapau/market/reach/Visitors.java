package id.lapau.market.reach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether the same visitor did the same within {@link #APART}. A visitor is known as 64 bits of a keyed hash whose key is drawn anew each day and is
 * kept in memory only, like the hashes: when the day is over nobody can tell any more who came, and nothing is stored on the visitor's device.
 */
final class Visitors {

    static final Duration APART = Duration.ofMinutes(30);
    private static final int MOST = 100_000;
    private static final int KEY = 32;

    private final Map<Long, Instant> seen = new LinkedHashMap<>();
    private LocalDate day = LocalDate.MIN;
    private SecretKeySpec key = fresh();

    private static SecretKeySpec fresh() {
        var bytes = new byte[KEY];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /**
     * Notes the deed.
     *
     * @param who  address and browser
     * @param deed what was done, and to what
     * @return false when the same visitor did it within {@link #APART}
     */
    synchronized boolean first(String who, Moment deed, Instant now) {
        if (!deed.day().equals(day)) forget(deed.day());
        long print = print(who + '\n' + deed);
        var last = seen.get(print);
        if (last != null && last.plus(APART).isAfter(now)) return false;
        seen.remove(print);
        if (seen.size() >= MOST) seen.remove(seen.keySet().iterator().next());
        seen.put(print, now);
        return true;
    }

    private void forget(LocalDate today) {
        seen.clear();
        key = fresh();
        day = today;
    }

    private long print(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
