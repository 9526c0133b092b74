package org.sakta.audit;

class InMemoryAuditTest extends AuditContract {
    private final InMemoryAudit audit = new InMemoryAudit(RETENTION, clock);

    @Override
    AuditTrail trail() {
        return audit;
    }

    @Override
    AccessHistory history() {
        return audit;
    }

    @Override
    AuditInspection inspection() {
        return audit;
    }

    @Override
    boolean isThreadSafe() {
        return false;
    }
}
