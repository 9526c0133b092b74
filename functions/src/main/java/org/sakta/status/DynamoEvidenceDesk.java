package org.sakta.status;

import java.util.List;
import org.sakta.audit.Access;
import org.sakta.audit.DynamoAudit;
import org.sakta.identity.PersonId;

/** Evidence and its audit entry in one transaction. */
record DynamoEvidenceDesk(DynamoEvidence log, DynamoAudit audit) implements EvidenceDesk {
    @Override
    public void release(List<Access> accesses) {
        audit.append(accesses);
    }

    @Override
    public boolean add(PersonId person, Evidence evidence, Access access) {
        return audit.append(List.of(access), List.of(log.adding(person, evidence))) instanceof DynamoAudit.Appended.All;
    }
}
