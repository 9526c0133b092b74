package org.sakta.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sakta.local.PlatformOptions.LocalPorts;
import org.sakta.local.engines.EmbeddedDynamo;
import org.sakta.local.engines.EmbeddedKms;
import org.sakta.local.engines.EmbeddedS3;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.faults.Disturbance;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.HandlerLoader;
import org.sakta.local.functions.InProcessFunctions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.gateway.Gateway;
import org.sakta.local.schedule.Schedules;
import org.sakta.local.signin.SignIn;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import org.sakta.local.tools.Tools;

/** The whole system of a template on this machine. */
public final class Platform implements AutoCloseable {
    private static @Nullable Platform shared;

    private final Template template;
    private final EmbeddedDynamo dynamo;
    private final EmbeddedS3 s3;
    private final EmbeddedKms kms;
    private final SignIn signIn;
    private final Functions functions;
    private final Schedules schedules;
    private final Gateway gateway;
    private final Tools tools;
    private final Deque<AutoCloseable> parts;

    private Platform(
            Template template,
            Engines engines,
            Functions functions,
            Schedules schedules,
            Gateway gateway,
            Tools tools,
            Deque<AutoCloseable> parts) {
        this.template = template;
        this.dynamo = engines.dynamo();
        this.s3 = engines.s3();
        this.kms = engines.kms();
        this.signIn = engines.signIn();
        this.functions = functions;
        this.schedules = schedules;
        this.gateway = gateway;
        this.tools = tools;
        this.parts = parts;
    }

    /** In memory, on free ports, started at the first call; every test of this JVM may use it. It ends with the JVM. */
    public static synchronized Platform shared() {
        if (shared == null) {
            Platform started = start(PlatformOptions.forTests());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    /** Starts everything; what has started is ended again where a part does not start. */
    public static Platform start(PlatformOptions options) {
        Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
        try {
            return new Starter(options, parts).start();
        } catch (RuntimeException e) {
            end(parts);
            throw e;
        }
    }

    public Template template() {
        return template;
    }

    /** Where the API answers. */
    public URI api() {
        return gateway.uri();
    }

    public SignIn signIn() {
        return signIn;
    }

    public EmbeddedDynamo dynamo() {
        return dynamo;
    }

    public EmbeddedS3 s3() {
        return s3;
    }

    public EmbeddedKms kms() {
        return kms;
    }

    public Functions functions() {
        return functions;
    }

    public Schedules schedules() {
        return schedules;
    }

    public Tools tools() {
        return tools;
    }

    /** Ends everything, the parts side by side. */
    @Override
    public void close() {
        end(parts);
    }

    private static void end(Deque<AutoCloseable> parts) {
        List<Thread> ending = parts.stream()
                .map(part -> Thread.ofPlatform().daemon().start(() -> close(part)))
                .toList();
        parts.clear();
        try {
            for (Thread thread : ending) thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a function did wrong, as its log would show it; a missing class needs no stack. */
    private static void report(Throwable failure) {
        if (failure instanceof LocalFailure) System.err.println(failure.getMessage());
        if (!(failure instanceof LocalFailure)) failure.printStackTrace();
        else if (failure.getCause() != null && !(failure.getCause() instanceof ClassNotFoundException))
            failure.getCause().printStackTrace();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println(part.getClass().getSimpleName() + " did not end cleanly: " + e.getMessage());
        }
    }

    private record Engines(EmbeddedDynamo dynamo, EmbeddedS3 s3, EmbeddedKms kms, SignIn signIn) {}

    /** One start. */
    private record Starter(PlatformOptions options, Deque<AutoCloseable> parts) {
        private static final Executor THREADS =
                task -> Thread.ofPlatform().daemon().start(task);

        Platform start() {
            LocalPorts ports = options.ports();
            CompletableFuture<EmbeddedDynamo> dynamo =
                    begin(() -> EmbeddedDynamo.start(ports.dynamo(), data("dynamo")));
            CompletableFuture<EmbeddedS3> s3 = begin(() -> EmbeddedS3.start(ports.s3(), data("s3")));
            CompletableFuture<EmbeddedKms> kms = begin(() -> EmbeddedKms.start(ports.kms(), data("keys.json")));
            try {
                Template template = Template.read(options.template(), local());
                CompletableFuture<SignIn> signIn = begin(() -> SignIn.start(ports.signIn(), template));
                CompletableFuture<Void> stores = CompletableFuture.allOf(
                        dynamo.thenAccept(engine -> engine.create(template.tables())),
                        s3.thenAccept(engine -> engine.create(template.buckets())),
                        kms.thenAccept(engine -> engine.create(template.keys())));
                HandlerLoader loader = new HandlerLoader(Platform.class.getClassLoader());
                if (options.everyHandler()) loader.check(template.functions());
                stores.join();
                var engines = new Engines(dynamo.join(), s3.join(), kms.join(), signIn.join());
                return open(template, engines, loader);
            } catch (CompletionException e) {
                throw e.getCause() instanceof LocalFailure failure ? failure : e;
            } finally {
                // what failed beside them must not leave them half started
                CompletableFuture.allOf(dynamo, s3, kms)
                        .exceptionally(failed -> null)
                        .join();
            }
        }

        private Platform open(Template template, Engines engines, HandlerLoader loader) {
            LocalPorts ports = options.ports();
            Functions functions = kept(new InProcessFunctions(
                    template.functions(),
                    loader,
                    new LambdaEnvironment(disturbed(Map.of(
                            "DYNAMODB", engines.dynamo().endpoint(),
                            "S3", engines.s3().endpoint(),
                            "KMS", engines.kms().endpoint()))),
                    Platform::report));
            Schedules schedules = kept(new Schedules(template.functions(), functions));
            Path contract = options.template().resolveSibling("docs").resolve("openapi.yaml");
            Tools tools = kept(Tools.start(
                    ports.tools(),
                    new Tools.Shown(
                            template,
                            local().api(),
                            engines.signIn(),
                            engines.dynamo(),
                            engines.s3(),
                            engines.kms(),
                            schedules,
                            contract)));
            Gateway gateway =
                    kept(Gateway.start(ports.api(), template, functions, List.of("http://localhost:" + ports.tools())));
            functions.warmUp();
            return new Platform(template, engines, functions, schedules, gateway, tools, parts);
        }

        private Map<String, URI> disturbed(Map<String, URI> engines) {
            return Disturbance.ofProperties()
                    .map(disturbance -> disturbance.before(engines, this::kept))
                    .orElse(engines);
        }

        private <T extends AutoCloseable> CompletableFuture<T> begin(Supplier<T> part) {
            return CompletableFuture.supplyAsync(() -> kept(part.get()), THREADS);
        }

        private <T extends AutoCloseable> T kept(T part) {
            parts.add(part);
            return part;
        }

        private Optional<Path> data(String name) {
            return options.data().map(directory -> directory.resolve(name));
        }

        private LocalValues local() {
            URI api = URI.create("http://localhost:" + options.ports().api());
            Map<String, String> parameters = new HashMap<>(Map.of("PublicUrl", api.toString()));
            parameters.putAll(options.parameters());
            return new LocalValues(api, SignIn.issuer(options.ports().signIn()), parameters);
        }
    }
}
