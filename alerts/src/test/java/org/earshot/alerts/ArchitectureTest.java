package org.earshot.alerts;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.earshot.crawler.Crawler;
import org.earshot.indexer.Indexer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The shape of the module. Each rule is held by the product and broken by a planted class.
class ArchitectureTest {
  private static final String BELOW = "org.earshot.alerts.*..";
  private static final String PLANTED = "org.earshot.alerts.planted.";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.earshot.alerts");

  private static final JavaClasses FAULTS =
      new ClassFileImporter().importPackages("org.earshot.alerts.planted");

  private static final ArchRule NO_CYCLES =
      slices().matching("org.earshot.alerts.(**)").should().beFreeOfCycles();

  private static final ArchRule NOT_UPWARD =
      noClasses()
          .that()
          .resideInAPackage(BELOW)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Alerts.class);

  private static final ArchRule FACADES_AT_THE_TOP =
      noClasses()
          .that()
          .resideInAPackage(BELOW)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Indexer.class, Crawler.class);

  private static final ArchRule ONLY_FACES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.earshot.crawler.*..", "org.earshot.indexer.*..");

  private static final ArchRule QUARTZ_AT_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earshot.alerts.schedule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..");

  private static final ArchRule MAIL_AT_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earshot.alerts.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(java.util.Date.class);

  private static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  private static final ArchRule FINAL_CLASSES =
      classes()
          .that(not(INTERFACES))
          .and()
          .areNotEnums()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("siblings form no cycle", NO_CYCLES, "RingOne"),
        rule("nobody looks up to the facade", NOT_UPWARD, "UsesFacade"),
        rule("other facades are known at the top", FACADES_AT_THE_TOP, "UsesNeighbourFacade"),
        rule("Quartz is at home in schedule", QUARTZ_AT_HOME, "UsesQuartz"),
        rule("mail is at home in notify", MAIL_AT_HOME, "UsesMail"),
        rule("there is one clock", ONE_CLOCK, "UsesSystemClock"),
        rule("nothing static changes", NO_STATIC_STATE, "KeepsStaticState"),
        rule("classes are final", FINAL_CLASSES, "IsOpen"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void productKeepsTheRule(ArchRule rule, String planted) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void plantedFaultBreaksTheRule(ArchRule rule, String planted) {
    var result = rule.evaluate(FAULTS);

    assertThat(result.getFailureReport().toString()).contains(PLANTED + planted);
  }

  /// Every facade uses sub-packages of its own module: a fault as good as a planted one.
  @Test
  void modulesMeetAtTheirFaces() {
    var insider = new ClassFileImporter().importClasses(Indexer.class);

    ONLY_FACES.check(PRODUCT);
    assertThat(ONLY_FACES.evaluate(insider).hasViolation()).isTrue();
  }

  private static Arguments rule(String claim, ArchRule rule, String planted) {
    return Arguments.of(Named.of(claim, rule), planted);
  }
}
