package org.sakta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.shared.http.Role;

class ContractTest {
    private static final Contract CONTRACT = Contract.load();

    @TestFactory
    Stream<DynamicTest> everyRequestExampleIsWhatItsSchemaSays() {
        return CONTRACT.operations().stream()
                .filter(Operation::takesBody)
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    assertThat(operation.requestExamples()).isNotEmpty();
                    operation
                            .requestExamples()
                            .forEach((name, example) -> assertThat(operation.requestViolations(example.toString()))
                                    .as(name)
                                    .isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSaysWhoMayCall() {
        return CONTRACT.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    if (operation.isPublic()) assertThat(operation.roles()).isEmpty();
                    else
                        assertThat(operation.roles())
                                .isNotEmpty()
                                .allSatisfy(
                                        group -> assertThat(Role.ofGroup(group)).isPresent());
                }));
    }

    @Test
    void aLiteralPathWinsOverAVariableOne() {
        assertThat(CONTRACT.operation("POST", "/people/lookups").orElseThrow().path())
                .isEqualTo("/people/lookups");
    }
}
