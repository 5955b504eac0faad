package org.hersys.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hersys.HersysApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class ModulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hersys");

    @Test
    void modulesKeepToTheirBoundsAndKnowEachOtherInOneDirection() {
        ApplicationModules.of(HersysApplication.class).verify();
    }

    @Test
    void onlyFewPackagesKnowTheProcessEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.hersys.engine..", "org.hersys.tasklist..", "org.hersys..process..", "org.hersys.access..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void noFieldIsInjected() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(PRODUCT);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .resideInAPackage("..common..")
                .allowEmptyShould(true)
                .check(PRODUCT.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not the transaction manager, whose name is the framework's",
                        type -> !type.getSimpleName().equals("ActorTransactionManager"))));
    }

    @Test
    void pagesAndEndpointsAreNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }
}
