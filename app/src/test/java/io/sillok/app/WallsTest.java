package io.sillok.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The walls between the modules, beside those that Maven holds. */
@AnalyzeClasses(packages = "io.sillok", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule modelKnowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage("io.sillok.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.sillok.ingest..", "io.sillok.transform..", "io.sillok.report..", "io.sillok.app..");

    @ArchTest
    static final ArchRule ingestKnowsModelAlone = noClasses()
            .that()
            .resideInAPackage("io.sillok.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.sillok.transform..", "io.sillok.report..", "io.sillok.app..");

    @ArchTest
    static final ArchRule transformKnowsModelAlone = noClasses()
            .that()
            .resideInAPackage("io.sillok.transform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.sillok.ingest..", "io.sillok.report..", "io.sillok.app..");

    @ArchTest
    static final ArchRule reportKnowsModelAlone = noClasses()
            .that()
            .resideInAPackage("io.sillok.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.sillok.ingest..", "io.sillok.transform..", "io.sillok.app..");

    @ArchTest
    static final ArchRule springStaysInAppAndBatch = noClasses()
            .that()
            .resideOutsideOfPackages("io.sillok.app..", "io.sillok..batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule readingIsPure = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.sillok.transform.figure..",
                    "io.sillok.transform.date..",
                    "io.sillok.transform.article..",
                    "io.sillok.transform.sentence..",
                    "io.sillok.transform.mention..",
                    "io.sillok.transform.event..",
                    "io.sillok.transform.claim..",
                    "io.sillok.transform.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net.http..", "java.nio.file..");

    @ArchTest
    static final ArchRule nowIsReadOnlyInApp =
            classes().that().resideOutsideOfPackage("io.sillok.app..").should(notCallAClock());

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.sillok.app.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)");

    private static ArchCondition<JavaClass> notCallAClock() {
        Set<String> clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return new ArchCondition<>("not read the time of day") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().forEach(call -> {
                    String owner = call.getTargetOwner().getFullName();
                    boolean reads = clocks.contains(owner) && call.getName().equals("now")
                            || owner.equals(Clock.class.getName())
                                    && call.getName().startsWith("system")
                            || owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis");
                    if (reads) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                });
            }
        };
    }
}
