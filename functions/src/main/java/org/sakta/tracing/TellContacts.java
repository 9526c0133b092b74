package org.sakta.tracing;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.identity.People;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Reader;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.FailureReason;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.EvidenceId;
import org.sakta.tracing.TracingStore.Approval;
import org.sakta.visit.StayOpener;
import org.sakta.visit.TracedStay;

/**
 * After the approval: tells who was met, and makes them contacts, each with the approver's access in the person's own chain. Close ones get evidence, by which
 * their colour may change. The checkpoint is the last that was told. Repeated, it changes nothing. Whoever was erased
 * since the search stays forgotten.
 */
record TellContacts(
        CaseStore cases,
        TracingStore tracings,
        MakeContact making,
        People people,
        StayOpener opener,
        InstantSource clock)
        implements Work {
    static final JobKind KIND = new JobKind("tracing-approval");

    private static final String TRACING = "tracing";
    private static final int SLICE = 10;

    static Map<String, String> input(TracingId tracing) {
        return Map.of(TRACING, tracing.toString());
    }

    @Override
    public Chunk next(Job job, Deadline deadline) {
        var tracing =
                TracingId.read(Objects.requireNonNull(job.input().get(TRACING))).orElseThrow();
        var approval = tracings.approval(tracing).orElseThrow();
        var told = Tally.NONE;
        var after = Optional.of(job.checkpoint().value()).filter(place -> !place.isEmpty());
        do {
            var slice = tracings.met(tracing, after, SLICE);
            for (var met : slice.met()) {
                var ill = cases.find(tracing.of()).filter(known -> !known.isWithdrawn());
                if (ill.isEmpty()) return new Chunk.Impossible(new FailureReason("case-withdrawn"));
                told = told.with(told(ill.get(), met, approval), 1);
            }
            if (slice.last().isEmpty()) return new Chunk.Last(told);
            after = slice.last();
        } while (!deadline.isPast());
        return new Chunk.More(told, new Checkpoint(after.orElseThrow()));
    }

    private String told(Case ill, Met met, Approval approval) {
        var person = opener.whose(met.stay());
        if (person.equals(ill.person())) return "self";
        if (people.current(person).isEmpty()) return "erased";
        var encounter = met.encounter();
        var made = making.contact(
                ill,
                person,
                encounter,
                id(ill.id(), met.stay()),
                met.stay().venue().value(),
                access(ill, person, approval));
        if (made.isEmpty())
            throw new DependencyUnavailable(
                    "dynamodb", new IllegalStateException("a contact that changes all the time"));
        return Reader.wireName(encounter.nearness());
    }

    /** One for each visitor, venue and day of a case; it does not say of which case. */
    private static EvidenceId id(CaseId of, TracedStay stay) {
        return ContactEvidence.id(of.value(), stay.venue().value(), stay.day().toString(), stay.pseudonym());
    }

    private Access access(Case ill, PersonId person, Approval approval) {
        return new Access(
                Chain.ofPerson(person.value()),
                approval.by(),
                Deed.TRACED,
                Purpose.CONTACT_TRACING,
                Optional.of(new Reference(ill.id().value())),
                clock.instant());
    }
}
