package org.sakta.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sakta.area.Country;
import org.sakta.shared.wiring.KernelWiring;

/** Wires the audit trail from {@code AUDIT_TABLE} and {@code JURISDICTION}. */
public record AuditWiring(DynamoAudit trail) {
    public static AuditWiring of(KernelWiring kernel) {
        var country = kernel.env().required("JURISDICTION", AuditWiring::country);
        return new AuditWiring(new DynamoAudit(
                kernel.table("AUDIT_TABLE"),
                kernel.transactions(),
                new ChainHashes(kernel.keys()),
                at -> AuditPolicy.of(country, LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .retention(),
                kernel.clock()));
    }

    private static Country country(String jurisdiction) {
        return Country.parse(jurisdiction).orElseThrow();
    }
}
