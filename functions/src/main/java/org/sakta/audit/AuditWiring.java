package org.sakta.audit;

import org.sakta.area.JurisdictionWiring;
import org.sakta.shared.wiring.KernelWiring;

/** Wires the audit trail from {@code AUDIT_TABLE} and {@code JURISDICTION}. */
public record AuditWiring(DynamoAudit trail) {
    public static AuditWiring of(KernelWiring kernel) {
        var country = JurisdictionWiring.of(kernel).country();
        return new AuditWiring(new DynamoAudit(
                kernel.table("AUDIT_TABLE"),
                kernel.transactions(),
                new ChainHashes(kernel.keys()),
                at -> AuditPolicy.of(country, country.today(at)).retention(),
                kernel.clock()));
    }
}
