package org.earshot.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;
import org.earshot.crawler.planted.CrawlerThatKnowsTheIndexer;
import org.earshot.crawler.planted.CrawlerWithSpring;
import org.earshot.indexer.Brand;
import org.earshot.indexer.planted.IndexerBehindTheFace;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The direction between the modules. Each rule is held by the product and broken by a planted
/// class.
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.earshot");

  private static final ArchRule ONE_DIRECTION =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("crawler")
          .definedBy("org.earshot.crawler..")
          .layer("indexer")
          .definedBy("org.earshot.indexer..")
          .layer("alerts")
          .definedBy("org.earshot.alerts..")
          .layer("app")
          .definedBy("org.earshot.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("alerts")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("indexer")
          .mayOnlyBeAccessedByLayers("alerts", "app");

  private static final ArchRule ONLY_FACES =
      CompositeArchRule.of(onlyTheFaceOf("crawler"))
          .and(onlyTheFaceOf("indexer"))
          .and(onlyTheFaceOf("alerts"));

  private static final ArchRule FRAMEWORK_IN_APP_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earshot.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "picocli..", "org.thymeleaf..")
          .allowEmptyShould(true);

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            Named.of("knowledge points one way", ONE_DIRECTION), CrawlerThatKnowsTheIndexer.class),
        Arguments.of(
            Named.of("modules meet at their faces", ONLY_FACES), IndexerBehindTheFace.class),
        Arguments.of(
            Named.of("frameworks stay in app", FRAMEWORK_IN_APP_ONLY), CrawlerWithSpring.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void productKeepsTheRule(ArchRule rule, Class<?> planted) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void plantedFaultBreaksTheRule(ArchRule rule, Class<?> planted) {
    var classes = new ClassFileImporter().importClasses(planted, Brand.class);

    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }

  private static ArchRule onlyTheFaceOf(String module) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.earshot." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.earshot." + module + ".(*)..")
        .allowEmptyShould(true);
  }
}
