package org.sakta.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.JobView;
import org.sakta.shared.jobs.Jobs;

/** Batches of results: taken in, worked on later, and answered row by row. */
record BatchRoutes(Laboratories laboratories, BatchStore store, Jobs jobs, InstantSource clock) {
    private static final Duration KEPT = Duration.ofDays(7);

    private record Receipt(String batchId) {}

    private record Batch(String batchId, JobView progress) {}

    private record ErrorView(String pointer, String code, String message) {}

    private record RowView(int row, String outcome, Optional<ResultId> resultId, List<ErrorView> errors) {}

    private record Page(List<RowView> rows, Optional<String> next) {}

    private record Query(Optional<RowOutcome.Verdict> outcome, int block) {}

    Response send(Request request) {
        return switch (BatchForm.parse(request)) {
            case Parsed.Invalid<BatchRows>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<BatchRows>(var rows) ->
                LaboratoryId.of(request.caller())
                        .flatMap(laboratories::find)
                        .map(laboratory -> started(kept(laboratory.id(), id(laboratory.id(), request), rows)))
                        .orElseGet(() -> Response.problem(Problem.of(403, "laboratory.not-registered")));
        };
    }

    /** The rows are there before the job is: whoever begins to work finds them. */
    private Job kept(LaboratoryId laboratory, JobId id, BatchRows batch) {
        var now = clock.instant();
        var rows = batch.rows();
        if (jobs.find(id).isEmpty())
            for (int from = 0; from < rows.size(); from += BatchStore.BLOCK)
                store.keep(
                        id,
                        from / BatchStore.BLOCK,
                        rows.subList(from, Math.min(from + BatchStore.BLOCK, rows.size())),
                        now.plus(KEPT));
        return jobs.start(Job.planned(id, BatchWork.KIND, new JobOwner(laboratory.value()), now, KEPT)
                .of(rows.size()));
    }

    /** The same file sent again by the same laboratory is the same batch. */
    private static JobId id(LaboratoryId laboratory, Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((laboratory + "\n").getBytes(UTF_8));
            return new JobId(
                    HexFormat.of().formatHex(digest.digest(request.body().bytes()), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response started(Job job) {
        return Response.json(202, new Receipt(job.id().value()))
                .with("location", "/test-results/batches/" + job.id().value());
    }

    Response show(Request request) {
        return own(request).map(job -> Response.json(200, view(job))).orElseGet(BatchRoutes::notFound);
    }

    Response rows(Request request) {
        var query = request.queryFields();
        var outcome = query.optional("outcome", Reader.choice(RowOutcome.Verdict.class));
        var from = query.optional("cursor", Cursor.reader().map(BatchRoutes::block));
        return switch (query.result(() -> new Query(outcome.get(), from.get().orElse(0)))) {
            case Parsed.Invalid<Query>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Query>(var asked) ->
                own(request)
                        .map(job -> Response.json(200, page(job, asked, request.language())))
                        .orElseGet(BatchRoutes::notFound);
        };
    }

    private static int block(Cursor cursor) {
        if (!cursor.position().matches("[0-9]{1,3}")) throw new InvalidValue("malformed-cursor");
        return Integer.parseInt(cursor.position());
    }

    /** Four blocks at a time; a page may be empty where others were asked for. */
    private Page page(Job job, Query query, Language language) {
        var messages = Messages.in(language);
        var rows = new ArrayList<RowView>();
        int block = query.block();
        for (int end = block + 4; block < end; block++) {
            var told = store.outcomes(job.id(), block);
            if (told.size() < rowsOf(job, block) || told.isEmpty()) return new Page(rows, Optional.empty());
            told.stream()
                    .filter(row -> query.outcome().isEmpty()
                            || row.verdict() == query.outcome().get())
                    .forEach(row -> rows.add(view(row, messages)));
        }
        return new Page(rows, Optional.of(new Cursor(Integer.toString(block)).toString()));
    }

    private static long rowsOf(Job job, int block) {
        return Math.min(BatchStore.BLOCK, job.total().orElseThrow() - (long) block * BatchStore.BLOCK);
    }

    private static RowView view(RowOutcome row, Messages messages) {
        return new RowView(
                row.row(),
                Reader.wireName(row.verdict()),
                row.result(),
                row.errors().stream()
                        .map(error -> new ErrorView(
                                error.pointer(),
                                error.code().substring(error.code().indexOf('.') + 1),
                                messages.text(error.code(), List.copyOf(error.arguments()))))
                        .toList());
    }

    private Optional<Job> own(Request request) {
        return LaboratoryId.of(request.caller())
                .flatMap(laboratory -> Optional.of(request.pathParameter("batchId"))
                        .filter(JobId::isValid)
                        .flatMap(id -> jobs.find(new JobId(id)))
                        .filter(job -> job.owner().value().equals(laboratory.value())));
    }

    private Batch view(Job job) {
        return new Batch(job.id().value(), JobView.of(job, clock.instant()));
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
