package id.lapau.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names our own setting for the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
        return new FailureAnalysis("Port " + cause.getPort() + " is already in use by another program.",
                "Stop that program, or start Lapau on another port: LAPAU_PORT=" + (cause.getPort() + 1) + " bin/start", failure);
    }
}
