package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.contract.Operation;
import org.sakta.local.Platform;
import org.sakta.local.signin.Person;
import org.sakta.local.signin.TokenFault;
import org.sakta.shared.http.Role;

/**
 * Every route × every caller, made from the contract: whoever may not is refused, whoever may is not. A new route falls
 * under it by itself; a new kind of id in a path needs a {@link Belongings belonging} to try it with.
 */
@Tag("matrix")
class RouteMatrixTest {
    private static final Belongings VICTIM = Belongings.of("+996700000101");
    private static final Map<Map.Entry<TokenFault, Person>, String> FAULTY = new ConcurrentHashMap<>();

    /** One route is tried with every fault: all have the one authorizer, as {@code TemplateTest} proves. */
    private static final String EVERY_FAULT = "POST /people";

    private static final List<TokenFault> ALL_FAULTS = List.of(TokenFault.values());
    private static final List<TokenFault> TWO_FAULTS = List.of(TokenFault.EXPIRED, TokenFault.OTHER_SCOPE);

    /** What only officials of its area, or its own organisation, may look at. */
    private static final Set<String> BY_AREA = Set.of("venueId", "caseId", "tracingId");

    private static final Set<String> NATIONAL_OR_CITIZEN = Set.of("ministry-registrar", "citizen");

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutATokenAsItShouldBe() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Answer anonymous = call(World.anyone(), operation);
                    if (operation.isPublic()) {
                        assertThat(anonymous.status()).isNotIn(401, 403);
                        return;
                    }
                    assertThat(anonymous.status()).isEqualTo(401);
                    for (TokenFault fault : operation.routeKey().equals(EVERY_FAULT) ? ALL_FAULTS : TWO_FAULTS)
                        for (Person person : someoneWhoMay(operation))
                            assertThat(call(World.anyone().as(faulty(fault, person)), operation)
                                            .status())
                                    .as("%s with %s", person, fault)
                                    .isEqualTo(fault.status());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhereItMayAndNowhereElse() {
        return operations()
                .filter(operation -> !operation.isPublic())
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    for (Role role : Role.values()) {
                        Answer answer = call(as(role), operation);
                        boolean refused =
                                answer.status() == 403 && answer.text("/type").endsWith("/role-required");
                        assertThat(refused)
                                .as("%s as %s: %s", operation, role.group(), answer)
                                .isEqualTo(!operation.roles().contains(role.group()));
                        assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
                    }
                }));
    }

    /** What belongs to another citizen looks exactly as what is not there. */
    @TestFactory
    Stream<DynamicTest> whatBelongsToAnotherIsNotThere() {
        Api stranger = Belongings.of("+996700000102").owner();
        return operations()
                .filter(operation -> operation.roles().contains("citizen"))
                .filter(operation -> operation.variableNames().stream().anyMatch(VICTIM.ids()::containsKey))
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Answer theirs = call(stranger, operation, VICTIM.ids());
                    Answer nobodys = call(stranger, operation, Belongings.UNKNOWN);
                    assertThat(theirs.status()).as("%s", theirs).isEqualTo(404);
                    assertThat(nobodys.status()).as("%s", nobodys).isEqualTo(404);
                    assertThat(withoutCorrelation(theirs)).isEqualTo(withoutCorrelation(nobodys));
                }));
    }

    /** And so does, to staff, what belongs to another organisation or lies in another area. */
    @TestFactory
    Stream<DynamicTest> whatBelongsToAnotherOrganisationOrAreaIsNotThere() {
        return byArea((role, operation) -> {
            Answer theirs = sameAsNobodys(World.staff(role, "org-2", "41705000000000"), operation);
            assertThat(theirs.status()).as("%s: %s", role, theirs).isEqualTo(404);
        });
    }

    @TestFactory
    Stream<DynamicTest> whoHasNeitherOrganisationNorAreaGetsNothing() {
        return byArea((role, operation) -> {
            Answer theirs = sameAsNobodys(World.staff(role, "", ""), operation);
            assertThat(theirs.status()).as("%s: %s", role, theirs).isIn(403, 404);
        });
    }

    private static Stream<DynamicTest> byArea(BiConsumer<String, Operation> check) {
        return operations()
                .filter(operation -> operation.variableNames().stream().anyMatch(BY_AREA::contains))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.routeKey(),
                        () -> operation.roles().stream()
                                .filter(role -> !NATIONAL_OR_CITIZEN.contains(role))
                                .forEach(role -> check.accept(role, operation))));
    }

    private static Answer sameAsNobodys(Api stranger, Operation operation) {
        Answer theirs = call(stranger, operation, VICTIM.ids());
        Answer nobodys = call(stranger, operation, Belongings.UNKNOWN);
        assertThat(withoutCorrelation(theirs)).isEqualTo(withoutCorrelation(nobodys));
        return theirs;
    }

    @Test
    void theRouteThatIsTriedWithEveryFaultIsThereAndGuarded() {
        assertThat(operations().filter(operation -> operation.routeKey().equals(EVERY_FAULT)))
                .singleElement()
                .matches(operation -> !operation.isPublic());
    }

    @Test
    void everyKindOfIdInAPathIsTried() {
        Set<String> variables = operations()
                .flatMap(operation -> operation.variableNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = new TreeSet<>(VICTIM.ids().keySet());
        tried.addAll(Belongings.PUBLIC.keySet());
        assertThat(tried).containsAll(variables);
    }

    private static Stream<Operation> operations() {
        return World.CONTRACT.operations().stream();
    }

    private static List<Person> someoneWhoMay(Operation operation) {
        var people = new ArrayList<Person>();
        String role = operation.roles().getFirst();
        people.add(
                role.equals("citizen")
                        ? Person.citizen("+996700000103")
                        : Person.staff(role, "org-1", "41702000000000"));
        return people;
    }

    /** Made once for each person: to make one takes longer than to refuse it. */
    private static String faulty(TokenFault fault, Person person) {
        return FAULTY.computeIfAbsent(
                Map.entry(fault, person), any -> Platform.shared().signIn().faulty(fault, person));
    }

    private static Api as(Role role) {
        return role == Role.CITIZEN
                ? World.citizen("+996700000103")
                : World.staff(role.group(), "org-1", "41702000000000")
                        .with("sakta-purpose", "verification")
                        .with("sakta-reference", "M-1");
    }

    private static Answer call(Api api, Operation operation) {
        return call(api, operation, Belongings.UNKNOWN);
    }

    private static Answer call(Api api, Operation operation, Map<String, String> ids) {
        var values = new HashMap<>(Belongings.PUBLIC);
        values.putAll(ids);
        Optional<String> body = operation.takesBody()
                ? operation.requestExamples().values().stream().findFirst().map(Object::toString)
                : Optional.empty();
        return api.with("content-type", "application/json")
                .with("if-match", "\"1\"")
                .call(operation.method(), operation.pathWith(values), body);
    }

    private static String withoutCorrelation(Answer answer) {
        return answer.body().replace(answer.text("/correlationId"), "");
    }
}
