package org.sakta.laboratory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.json.JsonValue;

/** Batches in maps. */
final class InMemoryBatches implements BatchStore {
    private record Block(JobId batch, int number) {}

    private final Map<Block, List<JsonValue>> rows = new HashMap<>();
    private final Map<Block, List<RowOutcome>> outcomes = new HashMap<>();

    @Override
    public void keep(JobId batch, int block, List<JsonValue> kept, Instant until) {
        rows.put(new Block(batch, block), kept);
    }

    @Override
    public List<JsonValue> rows(JobId batch, int block) {
        var kept = rows.get(new Block(batch, block));
        if (kept == null) throw new IllegalStateException("a block that was not kept");
        return kept;
    }

    @Override
    public List<RowOutcome> tell(JobId batch, int block, List<RowOutcome> told, Instant until) {
        return outcomes.merge(
                new Block(batch, block),
                List.copyOf(told),
                (standing, more) -> more.size() > standing.size() ? more : standing);
    }

    @Override
    public List<RowOutcome> outcomes(JobId batch, int block) {
        return outcomes.getOrDefault(new Block(batch, block), List.of());
    }
}
