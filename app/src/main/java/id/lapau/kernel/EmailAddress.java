package id.lapau.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address; shows itself masked. */
public record EmailAddress(String address) {

    private static final Pattern POSSIBLE = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** @throws IllegalArgumentException when it can be no address */
    public EmailAddress {
        if (!POSSIBLE.matcher(address).matches()) throw new IllegalArgumentException("not an e-mail address");
    }

    /** Empty when it can be no address. */
    public static Optional<EmailAddress> read(String typed) {
        var address = typed.strip();
        return POSSIBLE.matcher(address).matches() ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** For screens: the first letter and the domain. */
    public String masked() {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    @Override public String toString() {
        return masked();
    }
}
