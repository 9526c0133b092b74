package org.sakta.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonWriter;
import org.sakta.shared.keys.Sealer;

/**
 * pk = {@code BATCH#<id>}; sk = {@code ROWS#<block>}, sealed, and {@code OUTCOMES#<block>}: numbers, codes and ids of results alone.
 */
record DynamoBatches(Table table, Sealer sealer) implements BatchStore {
    @Override
    public void keep(JobId batch, int block, List<JsonValue> rows, Instant until) {
        var key = key(batch, "ROWS", block);
        table.put(Item.at(key)
                .with("rows", sealer.seal(JsonWriter.write(rows), place(key)))
                .expiringAt(until));
    }

    @Override
    public List<JsonValue> rows(JobId batch, int block) {
        var key = key(batch, "ROWS", block);
        return table.get(key)
                .map(item -> Json.parse(sealer.open(item.bytes("rows"), place(key))))
                .map(rows -> ((JsonArray) rows).elements())
                .orElseThrow(() -> new IllegalStateException("a block that was not kept"));
    }

    @Override
    public List<RowOutcome> tell(JobId batch, int block, List<RowOutcome> outcomes, Instant until) {
        var item = Item.at(key(batch, "OUTCOMES", block))
                .with("outcomes", outcomes.stream().map(DynamoBatches::text).toList())
                .with("told", outcomes.size())
                .expiringAt(until);
        return table.put(item, Condition.absentOrLess("told", outcomes.size())) instanceof Put.Standing(var standing)
                ? outcomes(standing)
                : outcomes;
    }

    @Override
    public List<RowOutcome> outcomes(JobId batch, int block) {
        return table.get(key(batch, "OUTCOMES", block))
                .map(DynamoBatches::outcomes)
                .orElseGet(List::of);
    }

    private static List<RowOutcome> outcomes(Item item) {
        return item.strings("outcomes").stream().map(DynamoBatches::outcome).toList();
    }

    /** {@code 7\tREJECTED\t\t/method\tlaboratory.method-not-registered}; errors follow one another, each with its arguments behind it. */
    private static String text(RowOutcome outcome) {
        var parts = new ArrayList<String>();
        parts.add(Integer.toString(outcome.row()));
        parts.add(outcome.verdict().name());
        parts.add(outcome.result().map(ResultId::value).orElse(""));
        for (var error : outcome.errors())
            parts.add(error.pointer() + "\f" + error.code() + "\f" + String.join("\f", error.arguments()));
        return String.join("\t", parts);
    }

    private static RowOutcome outcome(String text) {
        var parts = List.of(text.split("\t", -1));
        return new RowOutcome(
                Integer.parseInt(parts.get(0)),
                RowOutcome.Verdict.valueOf(parts.get(1)),
                ResultId.read(parts.get(2)),
                parts.subList(3, parts.size()).stream()
                        .map(DynamoBatches::error)
                        .toList());
    }

    private static RowOutcome.Defect error(String text) {
        var parts = List.of(text.split("\f", -1));
        var arguments = parts.subList(2, parts.size());
        return new RowOutcome.Defect(parts.get(0), parts.get(1), arguments.equals(List.of("")) ? List.of() : arguments);
    }

    private static Key key(JobId batch, String what, int block) {
        return new Key("BATCH#" + batch.value(), "%s#%05d".formatted(what, block));
    }

    private static String place(Key key) {
        return "laboratory/" + key.pk() + "/" + key.sk();
    }
}
