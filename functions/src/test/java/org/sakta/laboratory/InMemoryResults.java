package org.sakta.laboratory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.identity.PersonId;
import org.sakta.status.Evidence;

/** Results in maps, and the evidence that follows from them. */
final class InMemoryResults implements ResultStore {
    private final Map<ResultId, KeptResult> results = new LinkedHashMap<>();
    private final Map<PersonId, List<Evidence>> evidence = new LinkedHashMap<>();
    private final UnaryOperator<Instant> keptUntil;
    private final InstantSource clock;

    InMemoryResults(UnaryOperator<Instant> keptUntil, InstantSource clock) {
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    synchronized List<Evidence> evidenceOf(PersonId holder) {
        return List.copyOf(evidence.getOrDefault(holder, List.of()));
    }

    private void say(PersonId holder, Evidence what) {
        evidence.computeIfAbsent(holder, any -> new ArrayList<>()).add(what);
    }

    @Override
    public synchronized boolean add(Result first, Optional<PersonId> holder) {
        if (results.containsKey(first.id())) return false;
        results.put(first.id(), new KeptResult(List.of(first), holder));
        holder.ifPresent(person -> first.evidence(first.receivedAt()).ifPresent(what -> say(person, what)));
        return true;
    }

    @Override
    public synchronized Optional<KeptResult> find(ResultId id) {
        return Optional.ofNullable(results.get(id))
                .filter(kept -> clock.instant()
                        .isBefore(keptUntil.apply(kept.versions().getFirst().receivedAt())));
    }

    @Override
    public synchronized boolean supersede(KeptResult standing, Result next, Optional<PersonId> holder) {
        if (!standing.equals(results.get(next.id()))) return false;
        var versions = new ArrayList<>(standing.versions());
        versions.add(next);
        results.put(next.id(), new KeptResult(versions, holder));
        standing.holder()
                .filter(person -> holder.filter(person::equals).isEmpty())
                .ifPresent(person -> say(person, next.nothing(next.receivedAt())));
        holder.ifPresent(person ->
                say(person, next.evidence(next.receivedAt()).orElseGet(() -> next.nothing(next.receivedAt()))));
        return true;
    }

    @Override
    public synchronized List<KeptResult> waitingFor(Patient patient) {
        return results.values().stream()
                .filter(kept -> kept.holder().isEmpty()
                        && kept.latest().finding().patient().document().equals(patient.document()))
                .toList();
    }

    @Override
    public synchronized boolean attach(KeptResult waiting, PersonId holder, Instant at) {
        var latest = waiting.latest();
        if (!waiting.equals(results.get(latest.id()))) return false;
        results.put(latest.id(), new KeptResult(waiting.versions(), Optional.of(holder)));
        latest.evidence(at).ifPresent(what -> say(holder, what));
        return true;
    }

    @Override
    public synchronized List<KeptResult> of(PersonId person) {
        return results.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(kept -> kept.holder().equals(Optional.of(person)))
                .toList();
    }

    @Override
    public synchronized void release(PersonId person) {
        results.replaceAll((id, kept) ->
                kept.holder().equals(Optional.of(person)) ? new KeptResult(kept.versions(), Optional.empty()) : kept);
    }
}
