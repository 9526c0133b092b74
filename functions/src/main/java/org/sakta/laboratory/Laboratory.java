package org.sakta.laboratory;

import java.time.LocalDate;
import java.util.Set;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.status.Fact.Method;

/**
 * A laboratory as the ministry has registered it.
 *
 * @param version counts from 1, with every change
 */
record Laboratory(LaboratoryId id, int version, Details details) {
    /**
     * @param methods the only ones by which it may report
     * @param licensedUntil the last day of its licence, in the jurisdiction's zone
     */
    record Details(Names names, AreaCode area, Set<Method> methods, LocalDate licensedUntil) {
        Details {
            methods = Set.copyOf(methods);
            if (methods.isEmpty()) throw new IllegalArgumentException("no method");
        }
    }

    boolean isLicensedOn(LocalDate day) {
        return !day.isAfter(details.licensedUntil());
    }

    boolean uses(Method method) {
        return details.methods().contains(method);
    }

    Laboratory changed(Details other) {
        return new Laboratory(id, version + 1, other);
    }
}
