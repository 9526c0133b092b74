package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.shared.http.Subject;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.FailureReason;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.streams.Deadline;
import org.sakta.tracing.Encounter.Nearness;

/**
 * The dry run: looks for those whom a case met, place after place, and tells nobody's name. Of a place where very many were met, some are written down in each step; the
 * checkpoint is the place, and the last of them.
 *
 * @param part how many are written down in one step, at the most
 */
record SearchContacts(CaseStore cases, Meetings meetings, TracingStore store, int part) implements Work {
    static final JobKind KIND = new JobKind("tracing-search");

    private static final Comparator<Met> BY_VISITOR = Comparator.comparing(Met::visitor);

    /** Of the version of the case that stands. */
    static Job of(Case standing, Subject asking, Instant now, UnaryOperator<Instant> keptUntil) {
        var kept = Duration.between(now, keptUntil.apply(standing.openedAt()));
        return Job.planned(TracingId.of(standing).search(), KIND, new JobOwner(asking.value()), now, kept)
                .of(places(standing).size());
    }

    @Override
    public Chunk next(Job job, Deadline deadline) {
        var id = TracingId.read(job.id().value()).orElseThrow();
        Optional<Case> standing = cases.find(id.of()).filter(known -> known.version() == id.version());
        return standing.map(known -> next(job, known, deadline))
                .orElseGet(() -> new Chunk.Impossible(new FailureReason("case-changed")));
    }

    /** @param after the last visitor who was written down there; empty at the beginning */
    private record Position(int place, String after) {
        static Position of(Checkpoint checkpoint) {
            if (checkpoint.equals(Checkpoint.START)) return new Position(0, "");
            var parts = checkpoint.value().split(" ", 2);
            return new Position(Integer.parseInt(parts[0]), parts[1]);
        }

        Checkpoint checkpoint() {
            return new Checkpoint(place + " " + after);
        }
    }

    private Chunk next(Job job, Case known, Deadline deadline) {
        int places = places(known).size();
        var position = Position.of(job.checkpoint());
        var looked = Tally.NONE;
        for (boolean begun = false; position.place() < places && !(begun && deadline.isPast()); begun = true) {
            position = after(position, known, job.keptUntil());
            if (position.after().isEmpty()) looked = looked.with("places", 1);
        }
        return position.place() < places ? new Chunk.More(looked, position.checkpoint()) : new Chunk.Last(looked);
    }

    private Position after(Position position, Case known, Instant until) {
        int place = position.place();
        var id = TracingId.of(known);
        var met = meetings.at(places(known).get(place), known);
        var left = met.stream()
                .filter(each -> each.visitor().compareTo(position.after()) > 0)
                .sorted(BY_VISITOR)
                .toList();
        store.keep(id, place, left.subList(0, Math.min(left.size(), part)), until);
        if (left.size() > part) return new Position(place, left.get(part - 1).visitor());
        store.keep(id, new TracingStore.Count(place, count(met, Nearness.CLOSE), count(met, Nearness.CASUAL)), until);
        return new Position(place + 1, "");
    }

    private static long count(List<Met> met, Nearness nearness) {
        return met.stream()
                .filter(each -> each.encounter().nearness() == nearness)
                .count();
    }

    private static List<Place> places(Case known) {
        return known.inquiry().map(Case.Inquiry::places).orElseGet(List::of);
    }
}
