package id.lapau.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator on the terminal that Lapau is open, and where. */
@Component
class OpenHouse {

    private final ObjectProvider<StartupWords> words;

    OpenHouse(ObjectProvider<StartupWords> words) {
        this.words = words;
    }

    @EventListener
    void opened(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        System.out.println("\nLapau siap: http://localhost:" + port);
        words.orderedStream().flatMap(each -> each.lines().stream()).forEach(line -> System.out.println("  " + line));
        System.out.println();
    }
}
