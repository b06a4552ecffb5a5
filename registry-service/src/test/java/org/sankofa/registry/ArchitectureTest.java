package org.sankofa.registry;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Holds the house to its map. */
@AnalyzeClasses(
        packages = "org.sankofa.registry",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByPeople.class})
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> FACTS =
            DescribedPredicate.describe("facts (records and enums)", type -> type.isRecord() || type.isEnum());

    /** Facts may say how they are stored and sent, by annotations, but work with nothing. */
    @ArchTest
    static final ArchRule FACTS_KNOW_NO_MACHINERY = noClasses()
            .that(FACTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut.http..",
                    "io.micronaut.transaction..",
                    "io.micronaut.data.repository..",
                    "io.micronaut.data.jdbc..",
                    "java.sql..",
                    "jakarta.mail..",
                    "co.elastic..");

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_PACKAGE =
            classes().that(assignableTo(GenericRepository.class)).should().notBePublic();

    @ArchTest
    static final ArchRule CONTROLLERS_USE_SERVICES_NOT_REPOSITORIES = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(assignableTo(GenericRepository.class));

    @ArchTest
    static final ArchRule NOBODY_USES_CONTROLLERS = noClasses()
            .that()
            .haveNameNotMatching(".*Controller(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Controller.class);

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(HttpMethodMapping.class)
            .should(beSecured());

    @ArchTest
    static final ArchRule CAPABILITIES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("org.sankofa.registry.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MAIL_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage("org.sankofa.registry.mail")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.sankofa.registry..")
                    .negate()
                    .or(resideInAPackage("org.sankofa.registry.mail")));

    @ArchTest
    static final ArchRule ACCOUNTS_KNOW_ONLY_MAIL = classes()
            .that()
            .resideInAPackage("org.sankofa.registry.account")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.sankofa.registry..")
                    .negate()
                    .or(resideInAPackage("org.sankofa.registry.account"))
                    .or(resideInAPackage("org.sankofa.registry.mail")));

    @ArchTest
    static final ArchRule TOKENS_KNOW_ONLY_ACCOUNTS = classes()
            .that()
            .resideInAPackage("org.sankofa.registry.token")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.sankofa.registry..")
                    .negate()
                    .or(resideInAPackage("org.sankofa.registry.token"))
                    .or(resideInAPackage("org.sankofa.registry.account")));

    @ArchTest
    static final ArchRule NOTHING_OF_THE_OTHER_SERVICE =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.sankofa.matching..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveNameMatching(".*\\.(impl|util|common|dto|manager)\\..*")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper");

    private static ArchCondition<JavaMethod> beSecured() {
        return new ArchCondition<>("be @Secured, or in a class that is") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                if (!endpoint.isAnnotatedWith(Secured.class)
                        && !endpoint.getOwner().isAnnotatedWith(Secured.class)) {
                    events.add(SimpleConditionEvent.violated(
                            endpoint, endpoint.getFullName() + " does not say who may call it"));
                }
            }
        };
    }

    /** Leaves out what the annotation processors write. */
    static final class WrittenByPeople implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.matches(
                    Pattern.compile(".*/\\$[^/]*\\.class|.*\\$(Intercepted|Definition|Introspection).*"));
        }
    }
}
