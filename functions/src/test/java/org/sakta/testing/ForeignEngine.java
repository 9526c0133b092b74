package org.sakta.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests run on another AWS implementation, which {@code -Dsakta.engine=moto|localstack} says and {@code -Dsakta.engines=URL}
 * finds. What {@link Exclusions} names is reported as skipped, with the reason.
 */
public final class ForeignEngine implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String engine = System.getProperty("sakta.engine");
        if (engine == null) return ConditionEvaluationResult.enabled("the engines are in this JVM");
        if (engine.equals("localstack") && !LocalStack.isThere())
            return ConditionEvaluationResult.disabled(LocalStack.ABSENT);
        if (System.getProperty("sakta.engines") == null)
            throw new IllegalStateException("-Dsakta.engines=URL must say where " + engine + " is");
        return reason(engine, context)
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("on " + engine));
    }

    private static Optional<String> reason(String engine, ExtensionContext context) {
        return context.getTestClass().flatMap(type -> Exclusions.read().reason(engine, type, context.getTestMethod()));
    }
}
