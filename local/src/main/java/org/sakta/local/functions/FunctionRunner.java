package org.sakta.local.functions;

import java.util.List;
import java.util.function.Consumer;
import org.sakta.local.template.FunctionSpec;

/** How the functions run: in this JVM, or each in processes of its own. */
public interface FunctionRunner {
    /** @throws org.sakta.local.failure.LocalFailure naming the first function whose handler class is not there */
    void check(List<FunctionSpec> functions);

    /** @param failures gets what a function did wrong, as far as its own log does not say it */
    Functions start(List<FunctionSpec> functions, LambdaEnvironment environment, Consumer<Throwable> failures);
}
