package id.lapau.identity;

import id.lapau.platform.StartupWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the code of the first run where only the operator looks: on the terminal. */
@Component
class SetupNotice implements StartupWords {

    private final FirstRun firstRun;
    private final SetupCode code;

    SetupNotice(FirstRun firstRun, SetupCode code) {
        this.firstRun = firstRun;
        this.code = code;
    }

    @Override public List<String> lines() {
        return firstRun.due() ? List.of("Buat admin pertama di /awal; kode pemasangan: " + code.shown()) : List.of();
    }
}
