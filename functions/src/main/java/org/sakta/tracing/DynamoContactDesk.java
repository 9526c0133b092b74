package org.sakta.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.DynamoAudit;
import org.sakta.notice.Alert;
import org.sakta.notice.DynamoAlerts;
import org.sakta.shared.dynamo.Write;
import org.sakta.status.DynamoEvidence;
import org.sakta.status.Evidence;

/** A contact, its evidence, its alert and its audit entry in one transaction, which is refused once the case is withdrawn. */
record DynamoContactDesk(DynamoContacts contacts, DynamoEvidence log, DynamoAlerts alerts, DynamoAudit audit)
        implements ContactDesk {
    @Override
    public boolean keep(Contact contact, Optional<Evidence> evidence, Optional<Alert> alert, Access access) {
        var writes = new ArrayList<Write>(contacts.keeping(contact));
        evidence.map(what -> log.adding(contact.person(), what)).ifPresent(writes::add);
        alert.map(alerts::adding).ifPresent(writes::add);
        return audit.append(List.of(access), writes) instanceof DynamoAudit.Appended.All;
    }

    @Override
    public boolean remove(Contact contact, Access access) {
        return audit.append(List.of(access), contacts.removing(contact)) instanceof DynamoAudit.Appended.All;
    }
}
