package org.sakta.local.isolated;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sakta.local.functions.FunctionRunner;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.template.FunctionSpec;

/**
 * Runs functions from functions.zip alone, each environment a process.
 *
 * @param quick with an AOT cache; without it, classes are loaded as Lambda does
 * @param most how many environments a function may have
 * @param lines gets what the processes write
 */
public record Isolation(CodePackage code, Optional<QuickStart> quick, int most, Consumer<String> lines)
        implements FunctionRunner {
    private static final int MOST = 4;

    public static Isolation faithful(Path zip) {
        return new Isolation(CodePackage.unpacked(zip), Optional.empty(), MOST, System.out::println);
    }

    /** The functions.zip beside a template, quick, trained by the template's sample events. */
    public static Isolation ofRepository(Path template, Consumer<String> notice) {
        return new Isolation(
                CodePackage.unpacked(template.resolveSibling("functions/target/functions.zip")),
                Optional.of(new QuickStart(template.resolveSibling("events"), notice)),
                MOST,
                System.out::println);
    }

    @Override
    public void check(List<FunctionSpec> functions) {
        code.check(functions);
    }

    @Override
    public Functions start(List<FunctionSpec> functions, LambdaEnvironment environment, Consumer<Throwable> failures) {
        RuntimeApi api = RuntimeApi.start();
        Launches launches = quick.map(start -> start.launches(code, functions, environment, api))
                .orElse(function -> Launch.faithful(code, function, environment));
        return new IsolatedFunctions(
                functions,
                api,
                function -> ExecutionEnvironment.start(api, launches.of(function), lines),
                most,
                failures);
    }

    /** How each function's environments are started. */
    @FunctionalInterface
    interface Launches {
        Launch of(FunctionSpec function);
    }
}
