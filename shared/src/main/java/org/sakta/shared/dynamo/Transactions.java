package org.sakta.shared.dynamo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that happen all or not at all, over any tables. A conflict with another transaction is tried again, under the same token: an attempt that was done, and
 * whose answer was lost, is not refused as if it were another's.
 */
public final class Transactions {
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_FIRST_WAIT = Duration.ofMillis(20);

    private final DynamoDbClient dynamo;
    private final RandomGenerator random;

    public Transactions(DynamoDbClient dynamo, RandomGenerator random) {
        this.dynamo = dynamo;
        this.random = random;
    }

    /** @throws DependencyUnavailable when DynamoDB does not do its work, or conflicts do not end */
    public Committed write(List<Write> writes) {
        var request = TransactWriteItemsRequest.builder()
                .transactItems(writes.stream().map(write -> write.item).toList())
                .clientRequestToken("%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .build();
        return Faults.translated(() -> attempt(request, 1));
    }

    private Committed attempt(TransactWriteItemsRequest request, int attempt) {
        try {
            dynamo.transactWriteItems(request);
            return new Committed.All();
        } catch (TransactionCanceledException cancelled) {
            List<Integer> refused = refused(cancelled.cancellationReasons());
            if (!refused.isEmpty()) return new Committed.Refused(refused);
            if (attempt == ATTEMPTS) throw new DependencyUnavailable("dynamodb", cancelled);
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_FIRST_WAIT.toNanos() << attempt));
        return attempt(request, attempt + 1);
    }

    private static List<Integer> refused(List<CancellationReason> reasons) {
        var refused = new ArrayList<Integer>();
        for (int i = 0; i < reasons.size(); i++)
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) refused.add(i);
        return refused;
    }
}
