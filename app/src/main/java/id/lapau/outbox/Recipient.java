package id.lapau.outbox;

import id.lapau.kernel.EmailAddress;
import id.lapau.kernel.PhoneNumber;

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

    public record Email(EmailAddress mail) implements Address {
        @Override public String masked() {
            return mail.masked();
        }
    }

    /** As it is sealed: the number in international form, or the e-mail address. */
    String plain() {
        return switch (address) {
            case Phone(var number) -> number.international();
            case Email(var mail) -> mail.address();
        };
    }

    static Address address(Channel channel, String plain) {
        return channel == Channel.EMAIL ? new Email(new EmailAddress(plain)) : new Phone(new PhoneNumber(plain));
    }
}
