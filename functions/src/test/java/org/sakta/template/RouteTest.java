package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;

/** template.yaml, the handler classes and docs/openapi.yaml describe the same API. */
class RouteTest {
    private static final SamTemplate TEMPLATE = SamTemplate.load();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, Tree> OPERATIONS = operations();
    private static final Tree CONTRACT = contract();

    @TestFactory
    Stream<DynamicTest> everyFunctionHasItsHandler() {
        Set<String> overHttp =
                TEMPLATE.routes().stream().map(SamTemplate.Trigger::function).collect(Collectors.toSet());
        return TEMPLATE.handlers().entrySet().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.getKey(),
                        () -> isHandler(function.getKey(), function.getValue(), overHttp.contains(function.getKey()))));
    }

    private static void isHandler(String function, String name, boolean overHttp) throws ReflectiveOperationException {
        Class<?> handler = Class.forName(name);
        assertThat(function).isEqualTo(handler.getSimpleName().replaceFirst("Handler$", "Function"));
        assertThat(overHttp ? HttpFunction.class : RequestStreamHandler.class).isAssignableFrom(handler);
        assertThat(HttpFunction.class.isAssignableFrom(handler)).isEqualTo(overHttp);
        Constructor<?> lambda = handler.getDeclaredConstructor();
        Constructor<?> local = handler.getDeclaredConstructor(Env.class);
        assertThat(Modifier.isPublic(lambda.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(local.getModifiers())).isFalse();
    }

    @Test
    void everyHandlerIsInTheTemplate() {
        var handlers = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.sakta")) if (isConcreteHandler(type)) handlers.add(type.getName());
        assertThat(handlers).isEqualTo(new TreeSet<>(TEMPLATE.handlers().values()));
    }

    private static boolean isConcreteHandler(JavaClass type) {
        return type.isAssignableTo(RequestStreamHandler.class)
                && !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                && !type.isInterface()
                && !type.getPackageName().startsWith("org.sakta.local");
    }

    @Test
    void everyRouteIsThereOnce() {
        assertThat(TEMPLATE.routes()).extracting(SamTemplate.Trigger::routeKey).doesNotHaveDuplicates();
    }

    @Test
    void theContractHasTheSameRoutes() {
        assertThat(OPERATIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(TEMPLATE.routes().stream()
                        .map(SamTemplate.Trigger::routeKey)
                        .toList());
    }

    @Test
    void theContractHasTheSamePublicRoutes() {
        Map<String, Boolean> open = TEMPLATE.routes().stream()
                .collect(Collectors.toMap(SamTemplate.Trigger::routeKey, SamTemplate.Trigger::isPublic));
        OPERATIONS.forEach((route, operation) ->
                assertThat(isPublic(operation)).as(route).isEqualTo(open.getOrDefault(route, false)));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsDocumented() {
        return OPERATIONS.entrySet().stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.getKey(), () -> isDocumented(operation.getValue())));
    }

    private static void isDocumented(Tree operation) {
        assertThat(operation.at("operationId").exists()).isTrue();
        assertThat(operation.at("summary").exists()).isTrue();
        assertThat(operation.at("x-roles").exists()).isNotEqualTo(isPublic(operation));
        Map<String, Tree> answers = operation.at("responses").members();
        assertThat(answers.keySet()).anyMatch(status -> status.startsWith("2"));
        assertThat(answers.keySet()).anyMatch(status -> status.startsWith("4"));
        answers.forEach((status, answer) -> hasExamples(status, followed(answer)));
        if (operation.at("requestBody").exists()) hasExamples("request", followed(operation.at("requestBody")));
    }

    private static void hasExamples(String what, Tree message) {
        message.at("content").members().forEach((type, content) -> {
            if (what.matches("[45]..|default") && type.equals("application/problem+json"))
                assertThat(content.at("schema", "$ref").text()).as(what).isEqualTo("#/components/schemas/Problem");
            if (type.endsWith("json"))
                assertThat(content.at("examples").exists())
                        .as("%s %s has examples", what, type)
                        .isTrue();
        });
    }

    @Test
    void everyReferenceOfTheContractLeadsSomewhere() {
        assertThat(pointers(CONTRACT))
                .allSatisfy(pointer ->
                        assertThat(pointed(pointer).exists()).as(pointer).isTrue());
    }

    @Test
    void noComponentOfTheContractIsUnused() {
        Set<String> used = pointers(CONTRACT);
        CONTRACT.at("components").members().forEach((kind, components) -> {
            if (!kind.equals("securitySchemes"))
                assertThat(components.members().keySet())
                        .allSatisfy(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        });
    }

    private static Set<String> pointers(Tree tree) {
        var found = new TreeSet<String>();
        if (!tree.at("$ref").text().isEmpty()) found.add(tree.at("$ref").text());
        tree.members().values().forEach(member -> found.addAll(pointers(member)));
        if (tree.value() instanceof List<?>) tree.elements().forEach(element -> found.addAll(pointers(element)));
        return found;
    }

    private static Tree followed(Tree tree) {
        String pointer = tree.at("$ref").text();
        return pointer.isEmpty() ? tree : followed(pointed(pointer));
    }

    private static Tree pointed(String pointer) {
        return CONTRACT.at(pointer.substring(2).split("/", -1));
    }

    private static boolean isPublic(Tree operation) {
        return operation.at("security").exists()
                && operation.at("security").elements().isEmpty();
    }

    private static Map<String, Tree> operations() {
        var operations = new LinkedHashMap<String, Tree>();
        contract()
                .at("paths")
                .members()
                .forEach((path, methods) -> methods.members().forEach((method, operation) -> {
                    if (METHODS.contains(method))
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                }));
        return operations;
    }

    private static Tree contract() {
        try {
            return Tree.parse(Files.readString(Path.of("../docs/openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
