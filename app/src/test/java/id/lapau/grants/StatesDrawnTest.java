package id.lapau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.payment.PaymentState;
import id.lapau.grants.payment.answer.AnswerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the states is drawn from the tables in the code; {@code -Dlapau.draw=true} draws it anew. */
class StatesDrawnTest {

    private static final Path PICTURE = Path.of("../docs/states.md");

    @Test void the_states_in_the_docs_are_those_of_the_code() throws IOException {
        var drawn = """
                # States

                Every change of state comes from one table in the code. This page is drawn from those tables by `StatesDrawnTest`, which fails when the page is old
                (`mvn verify -pl app -am -Dtest=StatesDrawnTest -Dlapau.draw=true` draws it anew).

                """ + machine("Proposal", "ProposalState", ProposalState.values(), ProposalState::mayBecome) + machine("Grant", "PaymentState", PaymentState.values(), PaymentState::mayBecome)
                + money() + machine("Answer of ministry or bank", "AnswerState", AnswerState.values(), AnswerState::mayBecome);
        if (Boolean.getBoolean("lapau.draw")) Files.writeString(PICTURE, drawn);
        assertThat(Files.readString(PICTURE)).as("drawn anew with -Dlapau.draw=true").isEqualTo(drawn);
    }

    private static <S extends Enum<S>> String machine(String title, String table, S[] states, BiPredicate<S, S> follows) {
        var arrows = Arrays.stream(states).flatMap(from -> Arrays.stream(states).filter(to -> follows.test(from, to)).map(to -> "    " + from + " --> " + to)).collect(Collectors.joining("\n"));
        var last = Arrays.stream(states).filter(from -> Arrays.stream(states).noneMatch(to -> follows.test(from, to))).map(from -> "    " + from + " --> [*]").collect(Collectors.joining("\n"));
        return "## " + title + " (`" + table + "`)\n\n```mermaid\nstateDiagram-v2\n    [*] --> " + states[0] + "\n" + arrows + "\n" + (last.isEmpty() ? "" : last + "\n") + "```\n\n";
    }

    private static String money() {
        return "Each step moves money from one account to another; taking a step back moves it back.\n\n| from | to | money leaves | money goes to |\n|---|---|---|---|\n"
                + PaymentState.table().stream().map(s -> "| " + s.from() + " | " + s.to() + " | " + s.debit() + " | " + s.credit() + " |\n").collect(Collectors.joining()) + "\n";
    }
}
