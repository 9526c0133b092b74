package org.sakta.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.engines.Engines;
import org.sakta.local.engines.LocalPorts;
import org.sakta.local.functions.FunctionRunner;
import org.sakta.local.functions.HandlerLoader;
import org.sakta.local.isolated.Isolation;
import org.sakta.local.template.Template;

/**
 * How to start.
 *
 * @param data where data last between runs; in memory without it
 * @param parameters values for the template's parameters; {@code PublicUrl} and {@code DocumentationUrl} are here where nothing is said
 * @param engines where the AWS services are, if not in this JVM
 * @param everyHandler whether a function whose class is missing ends the start; otherwise its routes answer 500
 * @param onTime whether schedules run by themselves, each at its time; otherwise only when somebody asks
 * @param runner how the functions run
 */
public record PlatformOptions(
        Path template,
        Optional<Path> data,
        LocalPorts ports,
        Optional<URI> engines,
        Map<String, String> parameters,
        boolean everyHandler,
        boolean onTime,
        FunctionRunner runner) {
    public PlatformOptions {
        parameters = Map.copyOf(parameters);
    }

    /**
     * The repository's template, in memory, on free ports, without a schedule that would run by itself, or on the engines that {@code -Dsakta.engines=URL} names; with
     * {@code -Dsakta.run=isolated} from functions.zip, in processes.
     */
    public static PlatformOptions forTests() {
        Path template = Template.find(Path.of(""));
        PlatformOptions options = forTests(template);
        return System.getProperty("sakta.run", "").equals("isolated")
                ? options.with(Isolation.ofRepository(template, System.out::println))
                : options;
    }

    public static PlatformOptions forTests(Path template) {
        return new PlatformOptions(
                template, Optional.empty(), LocalPorts.free(), Engines.named(), Map.of(), false, false, inThisJvm());
    }

    public PlatformOptions with(FunctionRunner other) {
        return new PlatformOptions(template, data, ports, engines, parameters, everyHandler, onTime, other);
    }

    public PlatformOptions with(Map<String, String> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        return new PlatformOptions(template, data, ports, engines, all, everyHandler, onTime, runner);
    }

    /** All functions in this JVM, with its class path. */
    public static FunctionRunner inThisJvm() {
        return new HandlerLoader(PlatformOptions.class.getClassLoader());
    }
}
