package org.sakta.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sakta.local.engines.EmbeddedEngines;
import org.sakta.local.engines.Engine;
import org.sakta.local.engines.Engines;
import org.sakta.local.engines.LocalPorts;
import org.sakta.local.engines.RemoteEngines;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.faults.Disturbance;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.gateway.Gateway;
import org.sakta.local.queues.Queues;
import org.sakta.local.schedule.Schedules;
import org.sakta.local.signin.SignIn;
import org.sakta.local.streams.Streams;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import org.sakta.local.tools.Tools;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole system of a template on this machine. */
public final class Platform implements AutoCloseable {
    private static @Nullable Platform shared;

    private final Template template;
    private final Engines engines;
    private final SignIn signIn;
    private final Functions functions;
    private final Schedules schedules;
    private final Streams streams;
    private final Queues queues;
    private final Gateway gateway;
    private final Tools tools;
    private final Deque<AutoCloseable> parts;

    private Platform(
            Template template,
            Engines engines,
            SignIn signIn,
            Functions functions,
            Schedules schedules,
            Streams streams,
            Queues queues,
            Gateway gateway,
            Tools tools,
            Deque<AutoCloseable> parts) {
        this.template = template;
        this.engines = engines;
        this.signIn = signIn;
        this.functions = functions;
        this.schedules = schedules;
        this.streams = streams;
        this.queues = queues;
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

    public Engine<DynamoDbClient> dynamo() {
        return engines.dynamo();
    }

    public Engine<S3Client> s3() {
        return engines.s3();
    }

    public Engine<KmsClient> kms() {
        return engines.kms();
    }

    public Functions functions() {
        return functions;
    }

    public Schedules schedules() {
        return schedules;
    }

    public Streams streams() {
        return streams;
    }

    public Engines engines() {
        return engines;
    }

    public Queues queues() {
        return queues;
    }

    /** Returns once every change in the tables so far, and all that came of it, has reached the functions behind streams and queues. */
    public void settle() {
        do streams.settle();
        while (queues.catchUp() > 0);
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

    /** One start. */
    private record Starter(PlatformOptions options, Deque<AutoCloseable> parts) {
        private static final Executor THREADS =
                task -> Thread.ofPlatform().daemon().start(task);

        Platform start() {
            CompletableFuture<Engines> engines = CompletableFuture.supplyAsync(() -> kept(engines()), THREADS);
            CompletableFuture<Template> template =
                    CompletableFuture.supplyAsync(() -> Template.read(options.template(), local()), THREADS);
            CompletableFuture<SignIn> signIn = template.thenApplyAsync(
                    read -> kept(SignIn.start(options.ports().signIn(), read)), THREADS);
            CompletableFuture<Template> created = engines.thenCombineAsync(template, Engines::create, THREADS);
            try {
                if (options.everyHandler())
                    options.runner().check(template.join().functions());
                return open(created.join(), engines.join(), signIn.join());
            } catch (CompletionException e) {
                throw e.getCause() instanceof LocalFailure failure ? failure : e;
            } finally {
                // what failed beside them must not leave them half started
                CompletableFuture.allOf(signIn, created)
                        .exceptionally(failed -> null)
                        .join();
            }
        }

        private Engines engines() {
            LocalPorts ports = options.ports();
            return options.engines()
                    .<Engines>map(RemoteEngines::at)
                    .orElseGet(() -> EmbeddedEngines.start(ports, options.data()));
        }

        private Platform open(Template template, Engines engines, SignIn signIn) {
            LocalPorts ports = options.ports();
            Functions functions = kept(options.runner()
                    .start(
                            template.functions(),
                            new LambdaEnvironment(disturbed(engines.endpoints())),
                            Platform::report));
            Queues queues = kept(new Queues(template.functions(), functions, engines.sqs()));
            Functions publishing = queues.heard(functions);
            Streams streams = kept(new Streams(template.functions(), publishing, engines.dynamo()));
            Functions heard = streams.heard(publishing);
            Schedules schedules = kept(new Schedules(template.functions(), heard));
            Path contract = options.template().resolveSibling("docs").resolve("openapi.yaml");
            Tools tools = kept(Tools.start(
                    ports.tools(),
                    new Tools.Shown(template, local().api(), signIn, engines, schedules, streams, queues, contract)));
            Gateway gateway =
                    kept(Gateway.start(ports.api(), template, heard, List.of("http://localhost:" + ports.tools())));
            functions.warmUp();
            if (options.onTime()) schedules.start();
            return new Platform(
                    template, engines, signIn, functions, schedules, streams, queues, gateway, tools, parts);
        }

        private Map<String, URI> disturbed(Map<String, URI> engines) {
            return Disturbance.ofProperties()
                    .map(disturbance -> disturbance.before(engines, this::kept))
                    .orElse(engines);
        }

        private <T extends AutoCloseable> T kept(T part) {
            parts.add(part);
            return part;
        }

        private LocalValues local() {
            URI api = URI.create("http://localhost:" + options.ports().api());
            String documentation = "http://localhost:" + options.ports().tools() + "/docs";
            Map<String, String> parameters =
                    new HashMap<>(Map.of("PublicUrl", api.toString(), "DocumentationUrl", documentation));
            parameters.putAll(options.parameters());
            return new LocalValues(api, SignIn.issuer(options.ports().signIn()), parameters);
        }
    }
}
