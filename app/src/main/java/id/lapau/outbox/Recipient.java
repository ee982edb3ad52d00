package id.lapau.outbox;

import id.lapau.kernel.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who a message is for and where it goes; the address never shows itself. */
public record Recipient(String name, Address address) {

    /** A telephone number or an e-mail address. */
    public sealed interface Address {

        /** For screens. */
        String masked();
    }

    public record Phone(PhoneNumber number) implements Address {
        @Override public String masked() {
            return number.masked();
        }
    }

    public record Email(String address) implements Address {

        private static final Pattern POSSIBLE = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

        /** @throws IllegalArgumentException when it can be no address */
        public Email {
            if (!POSSIBLE.matcher(address).matches()) throw new IllegalArgumentException("not an e-mail address");
        }

        /** Empty when it can be no address. */
        public static Optional<Email> read(String typed) {
            return POSSIBLE.matcher(typed.strip()).matches() ? Optional.of(new Email(typed.strip())) : Optional.empty();
        }

        @Override public String masked() {
            return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
        }

        @Override public String toString() {
            return masked();
        }
    }

    /** As it is sealed: the number in international form, or the e-mail address. */
    String plain() {
        return switch (address) {
            case Phone(var number) -> number.international();
            case Email(var mail) -> mail;
        };
    }

    static Address address(Channel channel, String plain) {
        return channel == Channel.EMAIL ? new Email(plain) : new Phone(new PhoneNumber(plain));
    }
}
