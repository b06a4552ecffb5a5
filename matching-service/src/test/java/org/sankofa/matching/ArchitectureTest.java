package org.sankofa.matching;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
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

/** Holds the house to its map. */
@AnalyzeClasses(packages = "org.sankofa.matching", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What the model is made of: no form, view, row, service or other thing of the outside. */
    private static final DescribedPredicate<JavaClass> MODEL = nameMatching(
                    "org\\.sankofa\\.matching\\.(lifecycle|institution|programme|assignment|candidate|proposal|placement|registry)\\.[A-Za-z]+"
                            + "(Status|Deed|Transition|Rule|Part|Check|Result|Item|Need|Terms)"
                            + "|org\\.sankofa\\.matching\\..*\\.(Institution|Programme|Assignment|Proposal|Placement|Candidate|Comparison"
                            + "|Eligibility|Finding|Fit|Points|Reason|Score|Rulebook|Outcome|Dossier|Decision|Engagement"
                            + "|Involvement|Report|Period|Money|Rules|Agreement|Spending|Standing|Consents|Lifecycle|Move|Party)")
            .and(DescribedPredicate.not(nameMatching(".*ProgrammeTerms")))
            .forSubtype();

    @ArchTest
    static final ArchRule modelKnowsNoFramework = noClasses()
            .that(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..");

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that(assignableTo(GenericRepository.class))
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(beUsedInTheirPackageOnly());

    @ArchTest
    static final ArchRule controllersUseServicesNotRepositories = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(assignableTo(GenericRepository.class));

    @ArchTest
    static final ArchRule nobodyUsesControllers = noClasses()
            .that()
            .haveNameNotMatching(".*\\.\\$.*")
            .and()
            .haveSimpleNameNotContaining("Controller")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Controller.class);

    @ArchTest
    static final ArchRule capabilitiesDoNotGoInCircles =
            slices().matching("org.sankofa.matching.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(HttpMethodMapping.class)
            .should(beSecured());

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

    private static ArchCondition<JavaClass> beUsedInTheirPackageOnly() {
        return new ArchCondition<>("be used in their package only") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                repository.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(repository.getPackage()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(repository, use.getDescription())));
            }
        };
    }
}
