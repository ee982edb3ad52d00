package id.lapau.identity;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console, and nowhere else, how to set the admin of a house where nobody lives yet. */
@Component
class SetupNotice {

    private final FirstRun firstRun;
    private final SetupCode code;

    SetupNotice(FirstRun firstRun, SetupCode code) {
        this.firstRun = firstRun;
        this.code = code;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null || !firstRun.due()) return;
        System.out.printf("%n  Lapau: http://localhost:%s/awal%n  Kode pemasangan untuk membuat admin pertama: %s%n%n", port, code.shown());
    }
}
