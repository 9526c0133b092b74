package org.sakta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sakta.local.Platform;
import org.sakta.local.faults.Disturbance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a run with {@code -Dsakta.faults} (or {@link KillRun}) adds to every scenario. Callers do what they are told: answered 503 with a time to
 * come again, they send the same request again, at once and so often at most. After each class nothing is half done, and no
 * call was tried more often than the SDK is to.
 */
public final class FaultRun implements AfterAllCallback {
    private static final int MOST_REPEATS = 60;
    private static final int MOST_ATTEMPTS = 3;

    public static boolean isOn() {
        return Disturbance.isOn() || KillRun.isOn();
    }

    /** What a caller needs to see of an answer to know whether to come again. */
    public interface Said {
        int status();

        boolean tellsWhen();

        String body();
    }

    /**
     * @param afterRepeat marks an answer that came to a repeat
     * @return the first answer that does not ask to come again; without faults, the first
     */
    public static <A extends Said> A untilServed(Supplier<A> request, UnaryOperator<A> afterRepeat) {
        A answer = request.get();
        if (!isOn()) return answer;
        for (int repeats = 0; isToComeAgain(answer); repeats++) {
            assertThat(repeats).as("answered %s again and again", answer).isLessThan(MOST_REPEATS);
            if (answer.status() == 409) forgetLocks(Platform.shared());
            answer = afterRepeat.apply(request.get());
        }
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        return answer;
    }

    /** Also while the request before holds the lock, because it failed to give it back. */
    private static boolean isToComeAgain(Said answer) {
        return KillRun.isDeath(answer)
                || answer.tellsWhen()
                        && (answer.status() == 503
                                || answer.status() == 409 && answer.body().contains("/request-in-flight"));
    }

    /** A lock that was not given back ends by itself after half a minute; for callers who do not wait, it ends now. */
    private static void forgetLocks(Platform system) {
        DynamoDbClient dynamo = system.dynamo().client();
        String table = system.template().tableName("RequestTable");
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .filter(item -> item.get("pk").s().startsWith("REQUEST#") && !item.containsKey("answer"))
                .forEach(lock -> dynamo.deleteItem(
                        delete -> delete.tableName(table).key(Map.of("pk", lock.get("pk"), "sk", lock.get("sk")))));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!Disturbance.isOn()) return;
        assertThat(Disturbance.spoilt()).isPositive();
        assertThat(WholeState.flaws(Platform.shared())).isEmpty();
        assertThat(Disturbance.mostAttempts()).isLessThanOrEqualTo(MOST_ATTEMPTS);
    }
}
