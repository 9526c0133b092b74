package org.sakta;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house. Each is held by the product and broken by the fixtures in {@code archfixture}. */
class ArchitectureTest {
    /** Each context may use those before it, and none after it. */
    private static final List<String> CONTEXTS = List.of(
            "area",
            "policy",
            "audit",
            "identity",
            "trust",
            "pass",
            "declaration",
            "status",
            "laboratory",
            "venue",
            "visit",
            "notice",
            "tracing",
            "datasubject");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.sakta");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.sakta.archfixture");

    private static final DescribedPredicate<JavaClass> CONTEXT_CLASS = resideInAnyPackage(
                    CONTEXTS.stream().map(ArchitectureTest::within).toArray(String[]::new))
            .as("a context");

    @Test
    void theKernelKnowsNoContext() {
        holds(classes()
                .that()
                .resideInAPackage("..sakta.shared..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "org.sakta.shared..",
                        "com.amazonaws.services.lambda.runtime..",
                        "software.amazon.awssdk.."));
    }

    @Test
    void contextsUseOnlyThoseBeforeThem() {
        for (int i = 0; i + 1 < CONTEXTS.size(); i++) {
            String[] later =
                    CONTEXTS.stream().skip(i + 1).map(ArchitectureTest::within).toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(within(CONTEXTS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true);
            rule.check(CODE);
            if (CONTEXTS.get(i).equals("area")) assertBroken(rule);
        }
    }

    @Test
    void everyPackageOfTheFunctionsIsAContextOfTheMap() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CODE) if (!isKernelOrLocal(type)) packages.add(type.getPackageName());
        assertThat(packages)
                .allSatisfy(name -> assertThat(CONTEXTS).contains(name.replaceFirst("org\\.sakta\\.([^.]+).*", "$1")));
    }

    @Test
    void packagesFormNoCycle() {
        holds(slices().matching("..sakta.(*)..").should().beFreeOfCycles());
        slices().matching("org.sakta.shared.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void contextsUseFewLibraries() {
        holds(classes()
                .that(CONTEXT_CLASS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "de.siegmar.fastcsv..",
                        "org.sakta..",
                        "com.google.i18n.phonenumbers..",
                        "com.amazonaws.services.lambda.runtime..",
                        "software.amazon.awssdk.."));
    }

    @Test
    void onlyAdaptersAndWiringTouchAws() {
        holds(noClasses()
                .that(CONTEXT_CLASS)
                .and(not(named("(Dynamo|S3|Kms|Sns)\\w+|\\w+Wiring")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk..", "org.sakta.shared.aws.."));
    }

    /** But the audit trail does: its records commit together with what they are about. */
    @Test
    void rulesAndUseCasesKnowNoTable() {
        holds(noClasses()
                .that(CONTEXT_CLASS)
                .and(not(named("Dynamo\\w+|\\w+Wiring|AuditTrail")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sakta.shared.dynamo.."));
    }

    /** What judges a pass is matched in a browser: the JDK and COSE are all that it knows. */
    @Test
    void theVerifierKnowsNoStoreAndNoNetwork() {
        holds(classes()
                .that()
                .resideInAPackage("..sakta.trust..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.security..",
                                "java.math..",
                                "java.nio..",
                                "java.text..",
                                "java.io..",
                                "org.jspecify..",
                                "org.sakta.trust..",
                                "org.sakta.shared.cose..")
                        .or(describe("arrays", JavaClass::isArray))
                        .or(describe("primitives", JavaClass::isPrimitive))));
    }

    @Test
    void onlyHandlersKnowLambda() {
        holds(noClasses()
                .that(CONTEXT_CLASS)
                .and(not(named("\\w+Handler")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws.services.lambda.."));
    }

    @Test
    void rulesAndUseCasesKnowNoHttp() {
        holds(noClasses()
                .that(CONTEXT_CLASS)
                .and(not(named("\\w+(Handler|Routes|Answers|Wiring|Form|Page)")))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.sakta\\.shared\\.http\\.(Request|Response|Http\\w+|Filters?|Problem|Refusal)"));
    }

    @Test
    void everyHttpFunctionHasTheSameEdge() {
        holds(noClasses()
                .that()
                .resideInAPackage("..sakta..")
                .and(not(named("Edge")))
                .should()
                .accessTargetWhere(target(method("org.sakta.shared.http.Filters", "catchingFaults"))));
    }

    @Test
    void onlyWiringReadsTheEnvironment() {
        holds(noClasses()
                .that(CONTEXT_CLASS)
                .and(not(named("\\w+Wiring")))
                .should()
                .accessTargetWhere(target(method("org.sakta.shared.config.Env", "required", "optional", "values"))));
        holds(noClasses()
                .that()
                .resideInAPackage("..sakta..")
                .and(not(named("Env")))
                .and(not(resideInAPackage("org.sakta.local..")))
                .should()
                .accessTargetWhere(target(method("java.lang.System", "getenv"))));
    }

    @Test
    void timeAndChanceAreArguments() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("..sakta..")
                .and(not(resideInAPackage("org.sakta.local..")))
                .and(not(named("\\w+Wiring")))
                .should()
                .accessTargetWhere(target(method("java.time.Instant", "now")
                        .or(method("java.time.LocalDate", "now"))
                        .or(method("java.time.LocalDateTime", "now"))
                        .or(method("java.time.ZonedDateTime", "now"))
                        .or(method("java.time.OffsetDateTime", "now"))
                        .or(method("java.time.Clock", "systemUTC", "systemDefaultZone", "system"))
                        .or(method("java.lang.System", "currentTimeMillis"))
                        .or(method("java.lang.Math", "random"))
                        .or(method("java.util.concurrent.ThreadLocalRandom", "current"))
                        .or(method("java.util.UUID", "randomUUID")))));
    }

    /** Without a limit, {@code "-".split("-")} gives nothing at all, of which a header or a cell of somebody else's has no first part. */
    @Test
    void textsAreSplitWithoutLosingEmptyParts() {
        holds(noClasses()
                .that()
                .resideInAPackage("..sakta..")
                .and(not(resideInAPackage("org.sakta.local..")))
                .should()
                .callMethod(String.class, "split", String.class));
    }

    @Test
    void namesSayWhatAClassIs() {
        holds(noClasses()
                .that()
                .resideInAPackage("..sakta..")
                .should()
                .haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|Dto)"));
    }

    /** The product keeps the rule, and the rule can be broken. */
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
        assertBroken(rule);
    }

    private static void assertBroken(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as("the fixtures break: %s", rule.getDescription())
                .isTrue();
    }

    private static String within(String context) {
        return "..sakta." + context + "..";
    }

    private static boolean isKernelOrLocal(JavaClass type) {
        return Stream.of("org.sakta.shared", "org.sakta.local")
                .anyMatch(prefix -> type.getPackageName().startsWith(prefix));
    }

    /** A class, or one nested in a class, with such a simple name. */
    private static DescribedPredicate<JavaClass> named(String pattern) {
        return describe(
                "named " + pattern, type -> outermost(type).getSimpleName().matches(pattern));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<AccessTarget> method(String owner, String... names) {
        return describe(
                owner + "." + List.of(names),
                target -> target.getOwner().getName().equals(owner)
                        && List.of(names).contains(target.getName()));
    }
}
