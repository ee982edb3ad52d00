package id.lapau.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes, checks and makes passwords: Argon2id with 19 MiB, two passes (OWASP), at most four at a time. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore memory = new Semaphore(4);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = argon2.encode("nobody has this password");

    String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            memory.release();
        }
    }

    /** Takes as long for an unknown user (no hash) as for a known one, so that time tells nothing. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) return false;
        memory.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? nobody : hash) && hash != null;
        } finally {
            memory.release();
        }
    }

    /** Message key of why a password is not good enough; empty when it is. */
    static Optional<String> weakness(String password, String username) {
        if (password.length() < SHORTEST) return Optional.of("identity.problem.passwordShort");
        if (password.length() > LONGEST) return Optional.of("identity.problem.passwordLong");
        var lower = password.toLowerCase(Locale.ROOT);
        if (!username.isEmpty() && lower.contains(username)) return Optional.of("identity.problem.passwordName");
        if (password.chars().distinct().count() < 5 || "01234567890123456789".contains(password)) return Optional.of("identity.problem.passwordSimple");
        return Optional.empty();
    }

    /** A password to hand over once: three groups of four letters without look-alikes, 59 bits. */
    String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
