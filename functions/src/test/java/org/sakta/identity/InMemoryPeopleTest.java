package org.sakta.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Chain;
import org.sakta.audit.InMemoryAudit;
import org.sakta.testing.TestClock;

class InMemoryPeopleTest extends PersonStoreContract {
    private final InMemoryAudit audit = new InMemoryAudit(Duration.ofDays(365), new TestClock(IdentityWorld.NOW));
    private final InMemoryPeople people = new InMemoryPeople(audit);

    @Override
    PersonStore store() {
        return people;
    }

    @Override
    ErasureStore erasures() {
        return people;
    }

    @Override
    List<Access> written(PersonId id) {
        return audit.newestFirst(Chain.ofPerson(id.value()), Optional.empty(), 100)
                .accesses();
    }
}
