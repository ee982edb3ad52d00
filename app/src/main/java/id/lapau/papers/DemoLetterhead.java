package id.lapau.papers;

import id.lapau.kernel.Actor;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The letterhead of a demonstration, with an invented signatory. */
@Component
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoLetterhead implements ApplicationRunner {

    private final LetterheadBook book;
    private final Clock clock;

    DemoLetterhead(LetterheadBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override public void run(ApplicationArguments arguments) {
        if (book.current().set()) return;
        book.add(new Letterhead(1, "Pemerintah Kabupaten Dharmasraya", "Dinas Koperasi, UKM dan Perdagangan", "Jalan Contoh Nomor 1, Pulau Punjung", "Surel dinas@contoh.id",
                "Pulau Punjung", "Kepala Dinas", "Sutan Contoh, S.E., M.M.", "Pembina Tingkat I", "197001011995031001", null), Actor.SYSTEM, clock.instant());
    }
}
