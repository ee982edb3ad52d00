package id.lapau.outbox;

import id.lapau.kernel.EmailAddress;
import id.lapau.kernel.PhoneNumber;
import id.lapau.wording.TextKind;
import java.util.List;
import java.util.Map;

/** Messages to invented people; the text is one that is shipped. */
final class TestTexts {

    static final TextKind TEXT = new TextKind("batch.text-proposed", TextKind.Group.MESSAGE, List.of(), false);

    private TestTexts() {}

    static Message mail(String cause, String name) {
        return new Message(cause, Channel.EMAIL, new Recipient(name, new Recipient.Email(new EmailAddress(name.toLowerCase().replace(' ', '.') + "@contoh.id"))), TEXT, values(name), about());
    }

    static Message phone(String cause, Channel channel, String name, int number) {
        return new Message(cause, channel, new Recipient(name, new Recipient.Phone(PhoneNumber.read("0812%08d".formatted(number)).orElseThrow())), TEXT, values(name), about());
    }

    private static Map<String, String> values(String name) {
        return Map.of("nama", name, "usaha", "Dagang lontong", "program", "BPUM 2020", "nomor", "001/BPUM-2020/2020", "tanggal", "22 Oktober 2020", "kantor", "Dinas");
    }

    private static Message.About about() {
        return new Message.About("bpum-2020", "test", "t-1");
    }
}
