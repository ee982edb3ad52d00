package id.lapau;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** The walls of the house. */
class ModulesTest {

    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.lapau");
    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("id.lapau");

    /** The steps of a grant in the order of the work; each may look back, none knows its future. */
    private static final List<String> STEPS = List.of("phase", "intake", "screening", "field", "whatif", "decision", "batch", "payment", "appeal", "control");

    /** The steps of buying, likewise. */
    private static final List<String> BUYING = List.of("need", "offer", "allocation", "order", "stock", "rule", "overview");

    /** The steps of the shop front, likewise. */
    private static final List<String> SELLING = List.of("shop", "find", "trade", "reach");

    /** The modules of the application; linkage is a library of its own. */
    private static final ApplicationModules MODULES = ApplicationModules.of(LapauApplication.class, resideInAPackage("id.lapau.linkage.."));

    @Test
    void modules_know_only_whom_they_say_they_know() {
        MODULES.verify();
    }

    @Test
    void every_module_says_whom_it_may_know() {
        for (var module : MODULES) {
            var contract = module.getBasePackage().getAnnotation(ApplicationModule.class);
            assertThat(contract).as("@ApplicationModule of " + module.getIdentifier()).isPresent();
            assertThat(contract.get().allowedDependencies()).as("allowedDependencies of " + module.getIdentifier())
                    .isNotEqualTo(new String[] {ApplicationModule.OPEN_TOKEN});
        }
    }

    @Test
    void a_step_of_the_grant_knows_nothing_of_a_later_one() {
        eachLooksBackOnly("id.lapau.grants.", STEPS);
        noClasses().that().resideInAnyPackage("id.lapau.grants.programme..", "id.lapau.grants.reference..").should()
                .dependOnClassesThat().resideInAnyPackage(STEPS.stream().map(name -> "id.lapau.grants." + name + "..").toArray(String[]::new))
                .allowEmptyShould(true).check(MAIN);
    }

    @Test
    void a_step_of_buying_knows_nothing_of_a_later_one() {
        eachLooksBackOnly("id.lapau.procurement.", BUYING);
    }

    @Test
    void a_step_of_the_shop_front_knows_nothing_of_a_later_one() {
        eachLooksBackOnly("id.lapau.market.", SELLING);
    }

    private static void eachLooksBackOnly(String parent, List<String> steps) {
        for (int step = 0; step < steps.size() - 1; step++) {
            var later = steps.subList(step + 1, steps.size()).stream().map(name -> parent + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(parent + steps.get(step) + "..").should().dependOnClassesThat().resideInAnyPackage(later)
                    .allowEmptyShould(true).check(MAIN);
        }
    }

    @Test
    void only_grants_registry_and_the_link_command_ask_who_is_the_same_person() {
        noClasses().that().resideOutsideOfPackages("id.lapau.grants..", "id.lapau.registry..", "id.lapau.linkage..").and().doNotHaveFullyQualifiedName("id.lapau.cli.LinkCommand")
                .should().dependOnClassesThat().resideInAPackage("id.lapau.linkage..").check(MAIN);
    }

    @Test
    void sql_stands_in_repositories_only() {
        noClasses().that().areNotAnnotatedWith(Repository.class).and().resideOutsideOfPackage("id.lapau.platform..")
                .should().dependOnClassesThat().belongToAnyOf(JdbcClient.class, JdbcTemplate.class)
                .because("whoever looks for a query looks in the repositories").check(MAIN);
    }

    @Test
    void nobody_leaves_a_connection_open_behind_a_stream_of_rows() {
        var closing = "id.lapau.audit.AuditReading|id.lapau.grants.intake.RowPages";
        noClasses().that().haveNameNotMatching(closing).should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("outside of a transaction such a stream keeps its connection until somebody closes it; list() does not").check(MAIN);
    }

    @Test
    void controllers_are_nobody_elses_business() {
        classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic().check(MAIN);
    }

    @Test
    void time_comes_from_the_clock_of_the_office() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("a deadline must be testable on the day before and the day after").check(MAIN);
    }

    @Test
    void a_day_is_the_day_at_the_office() {
        noClasses().that().doNotHaveFullyQualifiedName(OfficeTime.class.getName()).should().callMethod(LocalDate.class, "now", Clock.class)
                .because("the clock runs on UTC, where it is still yesterday until seven in the morning; OfficeTime.today knows").check(MAIN);
    }

    @Test
    void every_test_is_found_by_the_build() {
        methods().that().areMetaAnnotatedWith(Testable.class).should().beDeclaredInClassesThat().haveNameMatching(".*Test(\\$.*)?")
                .because("a test that is not run is a comment").check(TESTS);
    }

    @Test
    void the_kernel_does_no_input_and_no_output() {
        noClasses().that(resideInAPackage("id.lapau.kernel..")).should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "org.springframework.jdbc..", "org.springframework.web..").check(MAIN);
    }
}
