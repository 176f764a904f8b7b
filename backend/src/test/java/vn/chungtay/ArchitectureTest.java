package vn.chungtay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the rooms and the roles of their files. To move a room, move its name in {@link #ROOMS}. */
class ArchitectureTest {

    /** A room imports only what stands before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "files",
            "contract",
            "access",
            "audit",
            "operations",
            "organisations",
            "attachments",
            "papers",
            "programmes",
            "pairings",
            "plans",
            "sessions",
            "support",
            "liveliness",
            "pilots",
            "statistics",
            "matching",
            "reform",
            "worklist");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.chungtay");

    @Test
    void aRoomImportsOnlyWhatStandsBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            Set<String> later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "vn.chungtay." + room + "..")
                    .collect(Collectors.toSet());
            if (!later.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage("vn.chungtay." + ROOMS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later.toArray(String[]::new))
                        .check(HOUSE);
            }
        }
    }

    @Test
    void everyClassStandsInAKnownFlatRoom() {
        String[] rooms = ROOMS.stream().map(room -> "vn.chungtay." + room).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(HOUSE);
    }

    @Test
    void resourcesKnowHttpAndNothingElseDoes() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .bePackagePrivate()
                .check(HOUSE);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Service")
                .or()
                .haveSimpleNameEndingWith("Policy")
                .or()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs.core..", "io.vertx..")
                .check(HOUSE);
    }

    @Test
    void aggregatesStayInTheirRoomAndKnowNoFramework() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePublic()
                .check(HOUSE);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs..", "io.quarkus..")
                .check(HOUSE);
    }

    @Test
    void repositoriesAndPoliciesStayInTheirRoom() {
        classes()
                .that()
                .implement(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .or()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void aQueryTakesAScope() {
        ArchCondition<JavaClass> takeAScope = new ArchCondition<>("take a Scope in every list, get and counted") {
            @Override
            public void check(JavaClass queries, ConditionEvents events) {
                queries.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> Set.of("list", "get", "page", "counted", "waiting")
                                .contains(method.getName()))
                        .filter(method -> method.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getFullName().equals("vn.chungtay.access.Scope")))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " takes no Scope")));
            }
        };
        ArchRule rule = classes()
                .that(DescribedPredicate.describe(
                        "are queries or services of a room with records",
                        type -> type.getSimpleName().endsWith("Queries")
                                || type.getSimpleName().endsWith("Service")))
                .should(takeAScope);
        rule.check(HOUSE);
    }

    /** What is asked of a room from outside is answered for somebody: a record's history no less than the record. */
    @Test
    void whatAResourceAsksOfAServiceTakesAScope() {
        ArchCondition<JavaClass> handOnAScope = new ArchCondition<>("hand a Scope to every service they ask") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Service"))
                        .filter(call -> !call.getTargetOwner().getSimpleName().equals("ProgrammeService"))
                        .filter(call -> call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getFullName().equals("vn.chungtay.access.Scope")))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(handOnAScope)
                .because("the words that all share (ProgrammeService) are the only ones that belong to nobody")
                .check(HOUSE);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        List<String> empty =
                Arrays.asList("util", "utils", "common", "helper", "helpers", "impl", "dto", "model", "misc");
        noClasses()
                .should()
                .resideInAnyPackage(
                        empty.stream().map(name -> ".." + name + "..").toArray(String[]::new))
                .check(HOUSE);
    }
}
