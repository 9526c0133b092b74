package org.sakta.longwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sakta.local.engines.Engines;
import org.sakta.local.functions.FunctionRunner;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.streams.Streams;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.Jobs;

/** The function of long-work.yaml behind the stream of its table, and whoever starts jobs there. */
final class CountingWorld implements AutoCloseable {
    /** Where the function finds the database, given where it is. */
    @FunctionalInterface
    interface Way {
        URI to(URI dynamo);
    }

    final Functions functions;
    final Streams streams;
    final Jobs jobs;
    final Table table;
    private final Engines engines;

    private CountingWorld(Engines engines, Template template, Functions functions) {
        this.engines = engines;
        this.functions = functions;
        this.streams = new Streams(template.functions(), functions, engines.dynamo());
        this.table = new Table(engines.dynamo().client(), new TableName(template.tableName("CountTable")));
        this.jobs = new Jobs(table, InstantSource.system());
    }

    static CountingWorld start(FunctionRunner runner, Way way) {
        Engines engines = Engines.forTests();
        Template template = engines.create(Template.read(template(), LocalValues.defaults()));
        var environment =
                new LambdaEnvironment(Map.of("DYNAMODB", way.to(engines.dynamo().endpoint())));
        return new CountingWorld(
                engines, template, runner.start(template.functions(), environment, Throwable::printStackTrace));
    }

    private static Path template() {
        try {
            return Path.of(Objects.requireNonNull(CountingWorld.class.getResource("/long-work.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Job job(JobKind kind, long total) {
        return Job.planned(
                        new JobId(UUID.randomUUID().toString()),
                        kind,
                        new JobOwner("lab-1"),
                        InstantSource.system().instant(),
                        Duration.ofDays(1))
                .of(total);
    }

    Job find(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    /** Every number has its row, and was counted once. */
    void isWhole(Job started) {
        Job job = find(started);
        long total = started.total().orElseThrow();
        assertThat(job.state()).as("%s", job).isInstanceOf(JobState.Done.class);
        assertThat(job.tally().counts()).isEqualTo(Map.of("even", (total + 1) / 2, "odd", total / 2));
        assertThat(rows(started)).hasSize((int) total);
    }

    List<String> rows(Job job) {
        return table.query("COUNTED#" + job.id().value(), "0")
                .map(item -> item.string("sk"))
                .toList();
    }

    @Override
    public void close() {
        streams.close();
        functions.close();
        engines.close();
    }
}
