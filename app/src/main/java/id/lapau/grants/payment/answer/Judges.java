package id.lapau.grants.payment.answer;

import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.batch.FrozenLines;
import id.lapau.grants.payment.LedgerBook;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives a {@link Judge} what it must know. */
@Component
class Judges {

    private final FrozenLines frozen;
    private final LedgerBook ledgers;
    private final AnswerRows rows;
    private final ProgrammeVersions programmes;

    Judges(FrozenLines frozen, LedgerBook ledgers, AnswerRows rows, ProgrammeVersions programmes) {
        this.frozen = frozen;
        this.ledgers = ledgers;
        this.rows = rows;
        this.programmes = programmes;
    }

    /** What stays the same while one answer is worked through. */
    record Case(Answer answer, Judge.Context context, Matcher matcher, Map<UUID, Judge.Decreed> decreed, List<FrozenLine> lines) {

        AnswerLine read(Map<String, String> cells) {
            return AnswerLine.of(answer.kind(), answer.bank(), cells);
        }
    }

    Case of(Answer answer) {
        return of(answer, frozen.ofProgramme(answer.programme()));
    }

    /** The same for one row whose line is known: nobody else need be looked at. */
    Case of(Answer answer, UUID line) {
        return of(answer, frozen.all(List.of(line)));
    }

    private Case of(Answer answer, List<FrozenLine> lines) {
        var decreed = rows.decreed(lines.stream().map(FrozenLine::id).toList());
        var accounts = decreed.entrySet().stream().filter(e -> !e.getValue().account().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().account()));
        long amount = programmes.at(answer.programme(), answer.dated()).map(Programme::amount).orElseThrow().amount();
        return new Case(answer, new Judge.Context(answer.kind(), answer.id(), answer.dated(), amount), new Matcher(lines, accounts), decreed, lines);
    }

    /** A judge who knows the ledgers of everybody as they stand now: for the rehearsal. */
    Judge ofAll(Case answer) {
        return knowing(answer, answer.lines());
    }

    /** A judge who knows the ledgers of these lines as they stand now. */
    Judge knowing(Case answer, Collection<FrozenLine> lines) {
        var judge = new Judge(answer.context(), answer.matcher(), answer.decreed());
        var stored = ledgers.ofLines(lines.stream().map(FrozenLine::id).toList());
        lines.stream().filter(line -> stored.containsKey(line.id())).forEach(line -> judge.knows(line, Objects.requireNonNull(stored.get(line.id()))));
        return judge;
    }

    /** These lines as they stand now, by their identifier. */
    Map<UUID, FrozenLine> fresh(Collection<UUID> lines) {
        return frozen.all(lines).stream().collect(Collectors.toMap(FrozenLine::id, Function.identity()));
    }
}
