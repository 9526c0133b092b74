package org.sakta.local.isolated;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.template.FunctionSpec;

/**
 * How one environment's process is started.
 *
 * @param flags for the JVM, before what {@code JAVA_TOOL_OPTIONS} adds
 * @param environment all that the process finds in its environment, but for the address of the Runtime API
 * @param directory where it runs; the runtime client adds it and the jars in its {@code lib} to the class path
 */
public record Launch(
        String function,
        String handler,
        List<String> flags,
        List<Path> classPath,
        Map<String, String> environment,
        Path directory) {
    public Launch {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        environment = Map.copyOf(environment);
    }

    /** As in Lambda: the runtime client's own class loader reads the unpacked zip. */
    public static Launch faithful(CodePackage code, FunctionSpec function, LambdaEnvironment environment) {
        return of(code, function, ManagedRuntime.flags(function), RuntimeClient.jars(), environment);
    }

    /** All jars on one class path, which an AOT cache needs, and C1 alone. */
    public static Launch flat(CodePackage code, FunctionSpec function, LambdaEnvironment environment) {
        List<Path> classPath = new ArrayList<>(RuntimeClient.jars());
        classPath.add(code.classes());
        classPath.addAll(code.jars());
        return of(code, function, ManagedRuntime.flags(function), classPath, environment)
                .withFlags(List.of("-XX:TieredStopAtLevel=1"));
    }

    private static Launch of(
            CodePackage code,
            FunctionSpec function,
            List<String> flags,
            List<Path> classPath,
            LambdaEnvironment environment) {
        Map<String, String> variables = new HashMap<>(environment.of(function).values());
        variables.put("LAMBDA_TASK_ROOT", code.root().toString());
        return new Launch(function.logicalId(), function.handler(), flags, classPath, variables, code.root());
    }

    public Launch withFlags(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Launch(function, handler, all, classPath, environment, directory);
    }

    ProcessBuilder client() {
        return java(List.of(RuntimeClient.MAIN, handler));
    }

    /** The same JVM with something else to do. */
    ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add(RuntimeClient.libraryFlag());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(arguments);
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(environment);
        return process;
    }
}
