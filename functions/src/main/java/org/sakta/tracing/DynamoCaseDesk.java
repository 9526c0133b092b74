package org.sakta.tracing;

import java.util.List;
import org.sakta.audit.Access;
import org.sakta.audit.DynamoAudit;

/** A case and its audit entry in one transaction. */
record DynamoCaseDesk(DynamoCases cases, DynamoAudit audit) implements CaseDesk {
    @Override
    public void release(List<Access> accesses) {
        audit.append(accesses);
    }

    @Override
    public boolean replace(Case next, Access access) {
        return audit.append(List.of(access), List.of(cases.replacing(next))) instanceof DynamoAudit.Appended.All;
    }
}
