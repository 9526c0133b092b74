package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.laboratory.RowOutcome.Defect;
import org.sakta.laboratory.RowOutcome.Verdict;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonString;

/** What every store of batches does. */
abstract class BatchStoreContract {
    private static final Instant UNTIL = Instant.parse("2096-12-26T09:00:00Z");
    private static final RowOutcome ACCEPTED =
            new RowOutcome(1, Verdict.ACCEPTED, Optional.of(new ResultId("5f0c2b7d9e1a4c38b6d2e4f8")), List.of());
    private static final RowOutcome REJECTED = new RowOutcome(
            2,
            Verdict.REJECTED,
            Optional.empty(),
            List.of(
                    new Defect("/sampledAt", "laboratory.too-old", List.of("2096-08-28")),
                    new Defect("/method", "required", List.of())));

    private final JobId batch =
            new JobId(UUID.randomUUID().toString().replace("-", "").substring(0, 20));

    abstract BatchStore store();

    @Test
    void rowsAreReadAsTheyWereSent() {
        List<JsonValue> rows = List.of(new JsonString("=cmd()"), new JsonString("Ө"));
        store().keep(batch, 3, rows, UNTIL);
        assertThat(store().rows(batch, 3)).isEqualTo(rows);
        assertThatIllegalStateException().isThrownBy(() -> store().rows(batch, 4));
    }

    @Test
    void nothingIsToldBeforeAnyRowWasWorkedOn() {
        assertThat(store().outcomes(batch, 0)).isEmpty();
    }

    @Test
    void outcomesAreReadAsTheyWereTold() {
        var all = List.of(ACCEPTED, REJECTED);
        assertThat(store().tell(batch, 0, all, UNTIL)).isEqualTo(all);
        assertThat(store().outcomes(batch, 0)).isEqualTo(all);
    }

    @Test
    void whatIsToldGrowsAndNeverShrinks() {
        var all = List.of(ACCEPTED, REJECTED);
        store().tell(batch, 0, List.of(ACCEPTED), UNTIL);
        assertThat(store().outcomes(batch, 0)).containsExactly(ACCEPTED);
        store().tell(batch, 0, all, UNTIL);
        assertThat(store().tell(batch, 0, List.of(ACCEPTED), UNTIL)).isEqualTo(all);
        assertThat(store().outcomes(batch, 0)).isEqualTo(all);
    }

    @Test
    void theFirstToTellIsBelieved() {
        store().tell(batch, 0, List.of(ACCEPTED), UNTIL);
        var other = RowOutcome.rejected(1, "/method", "required");
        assertThat(store().tell(batch, 0, List.of(other), UNTIL)).containsExactly(ACCEPTED);
    }
}
