package org.sakta.datasubject;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.identity.HeldData;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.identity.People;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;

/** Hands out everything held about oneself or a dependant. */
final class ExportData {
    private final Mandates mandates;
    private final People people;
    private final List<HeldData> contributors;
    private final InstantSource clock;

    ExportData(Mandates mandates, People people, List<HeldData> contributors, InstantSource clock) {
        this.mandates = mandates;
        this.people = people;
        this.contributors = List.copyOf(contributors);
        this.clock = clock;
    }

    /** What is held, by the context that holds it. */
    record Export(String personId, Instant exportedAt, Map<String, Object> held) {}

    /** Empty where there is nobody, or nobody whom the caller may ask about. */
    Optional<Export> export(Caller caller, String named) {
        return mandates.named(caller, named)
                .filter(id -> isTheirs(mandates.of(caller, id)))
                .filter(id -> people.current(id).isPresent())
                .map(this::everything);
    }

    private static boolean isTheirs(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Own(var self) -> true;
            case Mandate.Proxy(var proxy) -> true;
            case Mandate.Official() -> false;
            case Mandate.None() -> false;
        };
    }

    private Export everything(PersonId id) {
        var held = new LinkedHashMap<String, Object>();
        for (var contributor : contributors) held.put(contributor.section(), contributor.export(id));
        return new Export(id.value(), clock.instant(), held);
    }
}
