package org.sakta.local.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream from its beginning on, in order: no shard before the one that it came from is at its end. */
final class ShardReader {
    private static final int AT_ONCE = 1_000;

    private final DynamoDbStreamsClient client;
    private final String stream;
    private final Map<String, String> iterators = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    ShardReader(DynamoDbStreamsClient client, String stream) {
        this.client = client;
        this.stream = stream;
    }

    /** The next changes of each shard that may be read now; empty lists are left out, and nothing at all means that there is nothing. */
    List<List<StreamRecord>> next() {
        List<Shard> shards = shards();
        Set<String> known = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
        List<List<StreamRecord>> all = new ArrayList<>();
        for (Shard shard : shards) {
            String parent = shard.parentShardId();
            boolean isNext = parent == null || !known.contains(parent) || finished.contains(parent);
            if (isNext && !finished.contains(shard.shardId()))
                read(shard.shardId()).ifPresent(all::add);
        }
        return all;
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            var description = client.describeStream(
                            request -> request.streamArn(stream).exclusiveStartShardId(from))
                    .streamDescription();
            shards.addAll(description.shards());
            after = description.lastEvaluatedShardId();
        } while (after != null);
        return shards;
    }

    /** Empty where the shard has nothing more for now. */
    private Optional<List<StreamRecord>> read(String shard) {
        try {
            var answer = client.getRecords(
                    request -> request.limit(AT_ONCE).shardIterator(iterators.computeIfAbsent(shard, this::iterator)));
            List<StreamRecord> records = answer.records().stream()
                    .map(record -> StreamRecord.of(stream, shard, record))
                    .toList();
            moveOn(shard, records, answer.nextShardIterator());
            return Optional.of(records).filter(some -> !some.isEmpty());
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            iterators.remove(shard);
            if (e instanceof TrimmedDataAccessException) last.remove(shard);
            return Optional.of(List.of());
        }
    }

    private void moveOn(String shard, List<StreamRecord> records, @Nullable String iterator) {
        if (!records.isEmpty()) last.put(shard, records.getLast().number());
        if (iterator != null) {
            iterators.put(shard, iterator);
        } else {
            iterators.remove(shard);
            finished.add(shard);
        }
    }

    private String iterator(String shard) {
        var request = GetShardIteratorRequest.builder().streamArn(stream).shardId(shard);
        String number = last.get(shard);
        if (number == null) request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
        else request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(number);
        return client.getShardIterator(request.build()).shardIterator();
    }
}
