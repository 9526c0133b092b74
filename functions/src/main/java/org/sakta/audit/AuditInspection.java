package org.sakta.audit;

/** Proves that a chain is what was written. */
public interface AuditInspection {
    /** Whether nothing in the chain was changed, taken out, put in, moved or cut off. */
    boolean isIntact(Chain chain);
}
