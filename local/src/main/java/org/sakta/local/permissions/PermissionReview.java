package org.sakta.local.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.Template;
import org.sakta.local.template.Unexercised;

/** Compares what functions may do with what they did: what nobody needed goes, or somebody says why it stays. */
public final class PermissionReview {
    private final Template template;
    private final Set<String> used;

    /** @param used lines of {@link UsedGrants} */
    public PermissionReview(Template template, Set<String> used) {
        this.template = template;
        this.used = Set.copyOf(used);
    }

    /** @return what is to be put right, a line each */
    public List<String> findings() {
        List<Held> idle = template.functions().stream()
                .flatMap(Held::of)
                .filter(held -> !used.contains(UsedGrants.line(held.function(), held.grant())))
                .toList();
        List<Unexercised> reasons = template.unexercisedPermissions();
        var findings = new ArrayList<String>();
        idle.stream()
                .filter(held -> reasons.stream().noneMatch(held::isExplainedBy))
                .map(
                        held -> UsedGrants.line(held.function(), held.grant())
                                + " was never used: take it away, test what needs it, or say in UnexercisedPermissions why it stays")
                .forEach(findings::add);
        reasons.stream()
                .filter(reason -> idle.stream().noneMatch(held -> held.isExplainedBy(reason)))
                .map(reason -> reason.source() + ": UnexercisedPermissions: " + reason.action() + " on "
                        + reason.resource() + " is used, or not there: take the entry away")
                .forEach(findings::add);
        return findings;
    }

    private record Held(String function, Grant grant) {
        static Stream<Held> of(FunctionSpec function) {
            return function.role().statements().stream()
                    .flatMap(Grant::of)
                    .map(grant -> new Held(function.logicalId(), grant));
        }

        boolean isExplainedBy(Unexercised reason) {
            return (reason.source().equals(grant.source()) || reason.source().equals(function))
                    && reason.action().equalsIgnoreCase(grant.action().toString())
                    && reason.resource().equals(grant.resource().toString());
        }
    }
}
