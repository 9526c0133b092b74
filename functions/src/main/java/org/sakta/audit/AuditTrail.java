package org.sakta.audit;

import java.util.List;

/**
 * Where accesses are written down. An adapter that has something to write or to check along with them, in one
 * transaction, uses {@link DynamoAudit}.
 */
public interface AuditTrail {
    /** Appends the accesses, each to its chain: all or none. Nothing may be released before this has returned. */
    void append(List<Access> accesses);
}
