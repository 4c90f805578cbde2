package org.earshot.crawler;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the shape of this module; each rule is shown to bite on a planted fault.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "org.earshot.crawler";
  private static final String SUB_PACKAGES = ROOT + ".*..";

  private final JavaClasses ours =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private final JavaClasses planted = new ClassFileImporter().importPackages(ROOT + ".planted");

  Stream<Named<ArchRule>> rules() {
    return Stream.of(
        Named.of("no cycles", noCycles()),
        Named.of("facades are not called from below", noFacadeFromBelow()),
        Named.of("OkHttp lives in fetch", home("fetch", "okhttp3..", "okio..")),
        Named.of("jsoup lives in extract", home("extract", "org.jsoup..")),
        Named.of("crawler-commons lives in robots", home("robots", "crawlercommons..")),
        Named.of("jwarc lives in evidence", home("evidence", "org.netpreserve.jwarc..")),
        Named.of("Quartz lives in schedule", home("schedule", "org.quartz..")),
        Named.of("one clock", oneClock()),
        Named.of("static fields are final", staticsAreFinal()),
        Named.of("static fields hold no state", staticsHoldNoState()),
        Named.of("top-level classes are closed", closedClasses()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleHolds(ArchRule rule) {
    rule.check(ours);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleBitesOnThePlantedFault(ArchRule rule) {
    assertThat(rule.evaluate(planted).hasViolation()).isTrue();
  }

  private static ArchRule noCycles() {
    return slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule noFacadeFromBelow() {
    return noClasses()
        .that()
        .resideInAPackage(SUB_PACKAGES)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Crawler.class, SingleLook.class, Discovery.class);
  }

  private static ArchRule home(String subPackage, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + subPackage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static ArchRule oneClock() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe("asks the machine for the time", ArchitectureTest::asksTheTime));
  }

  private static boolean asksTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return (owner.getPackageName().equals("java.time") && name.equals("now"))
        || (owner.isEquivalentTo(Clock.class) && !Set.of("instant", "millis").contains(name))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class) && name.equals("<init>"));
  }

  private static ArchRule staticsAreFinal() {
    return fields()
        .that()
        .areStatic()
        .and(are(DescribedPredicate.not(modifier(JavaModifier.SYNTHETIC))))
        .should()
        .beFinal();
  }

  private static ArchRule staticsHoldNoState() {
    return fields()
        .that()
        .areStatic()
        .and(are(DescribedPredicate.not(modifier(JavaModifier.SYNTHETIC))))
        .should(notBe(describe("of a type that can change", ArchitectureTest::canChange)));
  }

  /// `List`, `Set` and `Map` themselves are taken for what `List.of` and its like make, and a
  /// private array for a table that its own class leaves alone.
  private static boolean canChange(JavaField field) {
    var type = field.getRawType();
    boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    boolean perhapsFixed =
        List.of(List.class, Set.class, Map.class).stream().anyMatch(type::isEquivalentTo);
    boolean sharedArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    return sharedArray
        || type.getPackageName().startsWith("java.util.concurrent")
        || (collection && !perhapsFixed)
        || type.isEquivalentTo(StringBuilder.class);
  }

  private static ArchCondition<JavaField> notBe(DescribedPredicate<JavaField> predicate) {
    return new ArchCondition<>("not be " + predicate.getDescription()) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean satisfied = !predicate.test(field);
        events.add(new SimpleConditionEvent(field, satisfied, field.getFullName()));
      }
    };
  }

  private static ArchRule closedClasses() {
    return classes()
        .that()
        .areTopLevelClasses()
        .should(
            new ArchCondition<>("be final, sealed, a record, an enum or an interface") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.isInterface()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isEnum()
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getName()));
              }
            });
  }
}
