package de.fisinger.mkm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.JobType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The boundaries between the modules, and what each layer leaves to the others. */
class ModularityTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.fisinger.mkm");

    private final ApplicationModules modules = ApplicationModules.of(MkmApplication.class);

    @Test
    void modulesUseOnlyEachOthersPublicFaces() {
        modules.verify();
    }

    /** A module that names nobody may use everybody. */
    @Test
    void eachModuleSaysWhomItMayUse() {
        assertThat(modules.stream().map(module -> module.getBasePackage().getAnnotation(ApplicationModule.class)))
                .hasSizeGreaterThan(15)
                .allSatisfy(module -> assertThat(module)
                        .hasValueSatisfying(said ->
                                assertThat(said.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN)));
    }

    @Test
    void modulesAreDocumented() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).exists();
    }

    @Test
    void onlyPleskWritesItsXml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..mkm.plesk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.dataformat.xml..", "com.ctc.wstx..")
                .check(CLASSES);
    }

    @Test
    void stepsHoldNoSqlAndOpenNoTransaction() {
        noClasses()
                .that(HAVE_STEPS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..")
                .check(CLASSES);
    }

    private static final DescribedPredicate<JavaClass> HAVE_STEPS = DescribedPredicate.describe(
            "have steps", type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(JobType.class)));

    @Test
    void mailsAreWrittenBehindTheFenceOfTheirStep() {
        noClasses()
                .that()
                .implement(MailContent.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(CLASSES);
    }

    @Test
    void viewsHoldNoRulesAndNoEntities() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(CLASSES);
    }

    /** What a service refuses has a type of its own: anything else that is caught would hide a defect. */
    @Test
    void viewsTakeNoProgrammingErrorForAnAnswer() {
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Component.class)
                .should(catchAny(
                        IllegalStateException.class, IllegalArgumentException.class, NoSuchElementException.class))
                .check(CLASSES);
    }

    private static ArchCondition<JavaCodeUnit> catchAny(Class<?>... failures) {
        return new ArchCondition<>("catch any of " + Arrays.toString(failures)) {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                var caught = code.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(type -> Stream.of(failures).anyMatch(type::isEquivalentTo))
                        .toList();
                events.add(
                        new SimpleConditionEvent(code, !caught.isEmpty(), code.getFullName() + " catches " + caught));
            }
        };
    }

    @Test
    void viewsSayWhoMayOpenThem() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
                .orShould()
                .beAnnotatedWith(com.vaadin.flow.server.auth.AnonymousAllowed.class)
                .check(CLASSES);
    }

    @Test
    void namesSayMoreThanUtilOrManager() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }
}
