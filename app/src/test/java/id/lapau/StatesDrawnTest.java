package id.lapau;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.lapau.grants.payment.PaymentState;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every table of allowed transitions of the house, drawn into docs/states.md from the code itself. */
class StatesDrawnTest {

    private static final Path DRAWN = Path.of("../docs/states.md");
    private static final String TABLE = "mayBecome";
    private static final String HEAD = """
            # What may follow what

            Drawn from the code by `StatesDrawnTest`, which redraws this page when a table changes. A state is changed nowhere but
            through its table; what is not drawn cannot happen.
            """;

    @Test void the_page_shows_the_tables_as_they_are() throws IOException {
        var drawing = HEAD + tables().stream().map(StatesDrawnTest::drawn).collect(Collectors.joining()) + money();
        var before = Files.exists(DRAWN) ? Files.readString(DRAWN) : "";
        if (!drawing.equals(before)) Files.writeString(DRAWN, drawing);
        assertThat(before).as("docs/states.md, which was redrawn just now: look at it and commit it").isEqualTo(drawing);
    }

    private static List<Class<?>> tables() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.lapau").stream()
                .filter(JavaClass::isEnum).filter(type -> type.getMethods().stream().anyMatch(method -> method.getName().equals(TABLE)))
                .sorted(Comparator.comparing(JavaClass::getName)).<Class<?>>map(JavaClass::reflect).toList();
    }

    private static String drawn(Class<?> table) {
        var states = (Enum<?>[]) table.getEnumConstants();
        var arrows = Arrays.stream(states).flatMap(from -> Arrays.stream(states).filter(to -> follows(table, from, to)).map(to -> "    " + from + " --> " + to + "\n"));
        var begins = Arrays.stream(states).filter(state -> state.ordinal() == 0 || Arrays.stream(states).noneMatch(from -> follows(table, from, state))).map(state -> "    [*] --> " + state + "\n");
        return "\n## " + table.getSimpleName() + "\n\n`" + table.getPackageName() + "`\n\n```mermaid\nstateDiagram-v2\n" + begins.collect(Collectors.joining()) + arrows.collect(Collectors.joining()) + "```\n";
    }

    private static String money() {
        return "\n## Where the money goes\n\nEach step of `PaymentState` moves money from one account to another; taking a step back moves it back.\n\n"
                + "| from | to | money leaves | money goes to |\n|---|---|---|---|\n"
                + PaymentState.table().stream().map(s -> "| " + s.from() + " | " + s.to() + " | " + s.debit() + " | " + s.credit() + " |\n").collect(Collectors.joining());
    }

    private static boolean follows(Class<?> table, Enum<?> from, Enum<?> to) {
        try {
            var method = Arrays.stream(table.getDeclaredMethods()).filter(m -> m.getName().equals(TABLE)).findFirst().orElseThrow();
            return allowed(method, from, to);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean allowed(Method method, Enum<?> from, Enum<?> to) throws ReflectiveOperationException {
        method.setAccessible(true);
        return (boolean) method.invoke(from, to);
    }
}
