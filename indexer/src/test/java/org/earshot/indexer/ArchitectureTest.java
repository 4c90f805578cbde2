package org.earshot.indexer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shape of the module. Each rule is shown to bite on a fault that is planted in `faults`.
class ArchitectureTest {
  private static final String FAULTS = "org.earshot.indexer.faults";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.earshot.indexer");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(FAULTS);

  private static final String NO_CYCLE = "sub-packages form no cycle";

  private static final ArchRule FACADE_CALLS_DOWN =
      noClasses()
          .that()
          .resideInAPackage("org.earshot.indexer.*..")
          .should()
          .dependOnClassesThat(
              describe("are the facade", type -> type.isEquivalentTo(Indexer.class)));

  private static final ArchRule LUCENE_AT_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.earshot.indexer.match..",
              "org.earshot.indexer.analysis..",
              "org.earshot.indexer.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  private static final ArchRule OPENNLP_AT_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earshot.indexer.language..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  private static final ArchRule JDBI_AT_HOME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earshot.indexer.keep..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "java.sql..");

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  private static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(describe("are written by us", type -> !isGenerated(type)))
          .should()
          .beFinal();

  private static final ArchRule FINAL_OR_SEALED =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .and()
          .areNotEnums()
          .and(
              describe(
                  "are no package descriptions", t -> !t.getSimpleName().equals("package-info")))
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static final ArchRule CRAWLERS_FACE_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.earshot.crawler.*..")
                  .or(resideInAPackage("org.earshot.alerts.."))
                  .or(resideInAPackage("org.earshot.app..")));

  private static final Map<String, ArchRule> RULES =
      Map.of(
          NO_CYCLE,
          noCycles("org.earshot.indexer"),
          "the facade calls down",
          FACADE_CALLS_DOWN,
          "Lucene stays in match and index",
          LUCENE_AT_HOME,
          "OpenNLP stays in language",
          OPENNLP_AT_HOME,
          "the database stays in keep",
          JDBI_AT_HOME,
          "there is one clock",
          ONE_CLOCK,
          "there is no static state",
          NO_STATIC_STATE,
          "classes are final",
          FINAL_OR_SEALED,
          "of the crawler only its face is used",
          CRAWLERS_FACE_ONLY);

  static Stream<String> rules() {
    return RULES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void moduleKeepsTheRule(String name) {
    rule(name).check(MODULE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleBitesOnAPlantedFault(String name) {
    var rule = name.equals(NO_CYCLE) ? noCycles(FAULTS) : rule(name);

    assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
  }

  private static ArchRule rule(String name) {
    return Objects.requireNonNull(RULES.get(name));
  }

  private static ArchRule noCycles(String parent) {
    return slices().matching(parent + ".(*)..").should().beFreeOfCycles();
  }

  private static boolean isGenerated(JavaClass type) {
    return type.isEnum();
  }
}
