package org.sakta.status;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.audit.Access;
import org.sakta.audit.Deed;
import org.sakta.identity.People;
import org.sakta.identity.PersonId;
import org.sakta.identity.Statement;
import org.sakta.shared.http.Caller;
import org.sakta.status.EvidenceId.Source;

/** What an epidemiologist does about somebody's evidence, for a stated purpose, each time written down. */
final class Epidemiology {
    /** What came of it. */
    sealed interface Outcome {
        /** It stands in the log, from now on or from an earlier request. */
        record Recorded(Evidence evidence) implements Outcome {}

        /** There is no such person. */
        record Nobody() implements Outcome {}

        /** The person has no such evidence. */
        record NothingThere() implements Outcome {}

        /** Whoever keeps the original corrects it: a laboratory its results. */
        record KeptByAnother() implements Outcome {}

        /** The request's key has recorded something else. */
        record KeyReused() implements Outcome {}
    }

    private final People people;
    private final ReadStatus reading;
    private final EvidenceLog log;
    private final EvidenceDesk desk;
    private final InstantSource clock;

    Epidemiology(People people, ReadStatus reading, EvidenceLog log, EvidenceDesk desk, InstantSource clock) {
        this.people = people;
        this.reading = reading;
        this.log = log;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return empty if there is no such person */
    Optional<ReadStatus.Outcome.Shown> read(Caller caller, PersonId person, Statement statement, StatusQuery query) {
        if (people.current(person).isEmpty()) {
            nobody(caller, statement);
            return Optional.empty();
        }
        desk.release(List.of(access(caller, person, statement, Deed.EVIDENCE_READ)));
        return Optional.of(reading.shown(person, query));
    }

    /** @param evidence under the same id again where the request is the same */
    Outcome record(Caller caller, PersonId person, Statement statement, Evidence evidence) {
        if (people.current(person).isEmpty()) return nobody(caller, statement);
        if (desk.add(person, evidence, access(caller, person, statement, Deed.EVIDENCE_RECORDED)))
            return new Outcome.Recorded(evidence);
        return versions(person, evidence.id())
                .findFirst()
                .filter(standing -> evidence.isRepeatOf(standing))
                .<Outcome>map(Outcome.Recorded::new)
                .orElseGet(Outcome.KeyReused::new);
    }

    /** Withdrawing what is withdrawn changes nothing. */
    Outcome withdraw(Caller caller, PersonId person, Statement statement, EvidenceId id, Justification reason) {
        if (people.current(person).isEmpty()) return nobody(caller, statement);
        if (!isTheirs(id.source())) return new Outcome.KeptByAnother();
        var latest = versions(person, id).reduce((earlier, later) -> later);
        if (latest.isEmpty()) return new Outcome.NothingThere();
        if (latest.get().fact() instanceof Fact.Withdrawn) return new Outcome.Recorded(latest.get());
        var withdrawn =
                new Evidence(id, latest.get().version() + 1, clock.instant(), new Fact.Withdrawn(Optional.of(reason)));
        return desk.add(person, withdrawn, access(caller, person, statement, Deed.EVIDENCE_WITHDRAWN))
                ? new Outcome.Recorded(withdrawn)
                : withdraw(caller, person, statement, id, reason);
    }

    /** Of what has no keeper of its own that could correct it. */
    private static boolean isTheirs(Source source) {
        return switch (source) {
            case EPIDEMIOLOGIST, DECLARATION -> true;
            case LABORATORY, TRACING, IMMUNIZATION -> false;
        };
    }

    private Stream<Evidence> versions(PersonId person, EvidenceId id) {
        return log.of(person).stream()
                .filter(evidence -> evidence.id().equals(id))
                .sorted(Comparator.comparing(Evidence::version));
    }

    private Outcome nobody(Caller caller, Statement statement) {
        desk.release(List.of(statement.inVain(caller, clock.instant())));
        return new Outcome.Nobody();
    }

    private Access access(Caller caller, PersonId person, Statement statement, Deed deed) {
        return statement.access(caller, person, deed, clock.instant());
    }
}
