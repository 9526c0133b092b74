package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Subject;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.streams.Deadline;
import org.sakta.venue.VenueId;
import org.sakta.visit.TracedStay;
import org.sakta.visit.VisitTraces;

/** The search at two places: one where few were met, and one where more were than one step writes down. */
class SearchContactsTest {
    private static final int MANY = 120;
    private static final int PART = 50;
    private static final Span HOUR = new Span(Stores.NOW.minusSeconds(7200), Stores.NOW.minusSeconds(3600));

    private final Stores stores = new Stores();
    private final VenueId small = Stores.venue();
    private final VenueId large = Stores.venue();
    private final Case ill = inquired();
    private final SearchContacts search = new SearchContacts(
            stores.cases, new Meetings(new Crowd(), Country.KG, stores.clock), stores.tracings, PART);

    private Case inquired() {
        var next = stores.opened(Stores.person())
                .with(new Case.Inquiry(Optional.empty(), List.of(new Place(small, HOUR), new Place(large, HOUR))));
        stores.cases.replace(next);
        return next;
    }

    /** Everybody was there for the whole hour. */
    private final class Crowd implements VisitTraces {
        @Override
        public List<TracedStay> of(PersonId person, VenueId venue, LocalDate day) {
            return List.of();
        }

        @Override
        public List<TracedStay> begun(VenueId venue, Instant from, Instant before) {
            return IntStream.range(0, venue.equals(large) ? MANY : 3)
                    .mapToObj(i -> new TracedStay(
                            venue,
                            Country.KG.today(HOUR.from()),
                            "1.%05d".formatted(i),
                            "c2VhbGVk",
                            HOUR.from(),
                            HOUR.until()))
                    .toList();
        }
    }

    private Job begun() {
        return SearchContacts.of(ill, new Subject("subject"), Stores.NOW, from -> from.plus(Duration.ofDays(365)));
    }

    @Test
    void everybodyIsWrittenDownInWhateverSteps() {
        var over = new Deadline(Stores.NOW, stores.clock);
        var job = begun();
        int steps = 1;
        while (search.next(job, over) instanceof Chunk.More(var counted, var next)) {
            job = new Job(
                    job.id(),
                    job.kind(),
                    job.owner(),
                    job.input(),
                    job.total(),
                    job.tally().with(counted),
                    next,
                    job.state(),
                    job.startedAt(),
                    job.updatedAt(),
                    job.keptUntil(),
                    job.version());
            steps++;
        }
        assertThat(steps).isEqualTo(4);
        var id = TracingId.of(ill);
        assertThat(stores.tracings.counts(id))
                .containsExactly(new TracingStore.Count(0, 3, 0), new TracingStore.Count(1, MANY, 0));
        int found = 0;
        Optional<String> after = Optional.empty();
        do {
            var slice = stores.tracings.met(id, after, PART);
            found += slice.met().size();
            after = slice.last();
        } while (after.isPresent());
        assertThat(found).isEqualTo(MANY + 3);
    }

    @Test
    void aCaseThatHasChangedIsNotSearched() {
        stores.cases.replace(ill.withdrawn(Stores.NOW));
        assertThat(search.next(begun(), new Deadline(Stores.NOW, stores.clock))).isInstanceOf(Chunk.Impossible.class);
    }
}
