package org.sakta.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sakta.audit.Access;
import org.sakta.audit.AuditTrail;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Subject;

/** Person records in memory. */
final class InMemoryPeople implements PersonStore, ErasureStore {
    private record Made(PersonId id, String fingerprint, boolean erased) {}

    private final AuditTrail audit;
    private final Map<PersonId, List<Person>> versions = new LinkedHashMap<>();
    private final Map<String, PersonId> verified = new HashMap<>();
    private final Map<String, Made> claims = new HashMap<>();
    private final Map<PersonId, TreeMap<String, Dependant>> dependants = new HashMap<>();
    private final Map<PersonId, Subject> erased = new HashMap<>();

    InMemoryPeople(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public Created create(Person person, Claim claim, Optional<Proxy> proxy, List<Access> accesses) {
        var standing = claims.get(key(claim));
        if (standing != null && !standing.erased())
            return new Created.Standing(standing.id(), standing.fingerprint().equals(claim.fingerprint()));
        if (isHeldByAnother(person)) return new Created.HeldByAnother();
        audit.append(accesses);
        claims.put(key(claim), new Made(person.id(), claim.fingerprint(), false));
        versions.put(person.id(), new ArrayList<>(List.of(person)));
        proxy.ifPresent(by -> dependants
                .computeIfAbsent(by.id(), id -> new TreeMap<>())
                .put(person.id().value(), new Dependant(person.id(), by.relation(), person.changedAt())));
        file(person);
        return new Created.Stored();
    }

    private static String key(Claim claim) {
        return claim.by().value() + "/" + (claim.kind() == PersonKind.SELF ? "SELF" : claim.fingerprint());
    }

    private boolean isHeldByAnother(Person person) {
        return verifiedNumbers(person)
                .map(verified::get)
                .filter(Objects::nonNull)
                .anyMatch(holder -> !holder.equals(person.id()));
    }

    private void file(Person person) {
        verified.values().removeIf(person.id()::equals);
        verifiedNumbers(person).forEach(number -> verified.put(number, person.id()));
    }

    private static Stream<String> verifiedNumbers(Person person) {
        return person.profile().documents().stream()
                .filter(HeldDocument::verified)
                .map(held -> held.document().indexed());
    }

    @Override
    public Optional<PersonId> earlier(Claim claim) {
        return Optional.ofNullable(claims.get(key(claim)))
                .filter(made -> !made.erased())
                .map(Made::id);
    }

    @Override
    public Changed change(Person before, Person after, List<Access> accesses) {
        if (!isCurrent(before)) return Changed.STALE;
        if (isHeldByAnother(after)) return Changed.HELD_BY_ANOTHER;
        audit.append(accesses);
        versions.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(after);
        file(after);
        return Changed.DONE;
    }

    private boolean isCurrent(Person person) {
        return current(person.id())
                .filter(standing -> standing.version() == person.version())
                .isPresent();
    }

    @Override
    public boolean release(List<Person> read, List<Access> accesses) {
        if (!read.stream().allMatch(this::isCurrent)) return false;
        audit.append(accesses);
        return true;
    }

    @Override
    public Optional<PersonId> ownedBy(Subject subject) {
        return Optional.ofNullable(claims.get(subject.value() + "/SELF"))
                .filter(made -> !made.erased())
                .map(Made::id);
    }

    @Override
    public Optional<Person> current(PersonId id) {
        return erased.containsKey(id)
                ? Optional.empty()
                : Optional.ofNullable(versions.get(id)).map(List::getLast);
    }

    @Override
    public Optional<Person> at(PersonId id, int version) {
        return current(id)
                .flatMap(standing -> versions.getOrDefault(id, List.of()).stream()
                        .filter(person -> person.version() == version)
                        .findFirst());
    }

    @Override
    public List<Dependant> dependants(PersonId id) {
        return List.copyOf(dependants.getOrDefault(id, new TreeMap<>()).values());
    }

    @Override
    public List<PersonId> proxies(PersonId dependant) {
        return dependants.keySet().stream()
                .filter(proxy -> isProxy(proxy, dependant))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    @Override
    public boolean isProxy(PersonId proxy, PersonId dependant) {
        return dependants.getOrDefault(proxy, new TreeMap<>()).containsKey(dependant.value());
    }

    @Override
    public List<Person> holding(Document document, int most) {
        var holder = verified.get(document.indexed());
        if (holder != null) return current(holder).stream().toList();
        return people(
                profile -> profile.documents().stream()
                        .anyMatch(held -> held.document().indexed().equals(document.indexed())),
                most);
    }

    @Override
    public List<Person> reachedBy(Phone phone, int most) {
        return people(profile -> profile.phone().equals(Optional.of(phone)), most);
    }

    private List<Person> people(Predicate<Profile> predicate, int most) {
        return versions.keySet().stream()
                .flatMap(id -> current(id).stream())
                .filter(person -> predicate.test(person.profile()))
                .limit(most)
                .toList();
    }

    @Override
    public void begin(PersonId id, Subject by) {
        if (current(id).isEmpty()) return;
        erased.put(id, by);
        claims.replaceAll((key, made) -> made.id().equals(id) ? new Made(id, "", true) : made);
    }

    @Override
    public void finish(PersonId id) {
        if (!erased.containsKey(id)) return;
        versions.remove(id);
        verified.values().removeIf(id::equals);
        dependants.remove(id);
        dependants.values().forEach(ones -> ones.remove(id.value()));
    }

    @Override
    public Optional<Subject> erasedBy(PersonId id) {
        return Optional.ofNullable(erased.get(id));
    }

    @Override
    public Optional<PersonId> erasedSelf(Subject subject) {
        return Optional.ofNullable(claims.get(subject.value() + "/SELF"))
                .filter(Made::erased)
                .map(Made::id);
    }
}
