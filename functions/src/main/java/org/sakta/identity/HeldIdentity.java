package org.sakta.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sakta.shared.http.Reader;

/** The person's record in all its versions, and for whom the person acts. */
record HeldIdentity(People people, ErasureStore erasures, Supplier<IdentityPolicy> policy) implements HeldData {
    @Override
    public String section() {
        return "identity";
    }

    record VersionView(int version, Instant changedAt, ProfileView record) {
        static VersionView of(Person person) {
            return new VersionView(person.version(), person.changedAt(), ProfileView.of(person.profile()));
        }
    }

    record DependantView(String personId, String relation, Instant since) {}

    record Export(String personId, String registeredAs, List<VersionView> versions, List<DependantView> dependants) {}

    @Override
    public Object export(PersonId person) {
        var current = people.current(person).orElseThrow();
        var versions = new ArrayList<VersionView>();
        for (int version = Person.FIRST_VERSION; version <= current.version(); version++)
            people.at(person, version).map(VersionView::of).ifPresent(versions::add);
        return new Export(
                person.value(),
                Reader.wireName(current.kind()),
                List.copyOf(versions),
                people.dependants(person).stream()
                        .map(one -> new DependantView(one.id().value(), Reader.wireName(one.relation()), one.since()))
                        .toList());
    }

    @Override
    public List<Kept> erase(PersonId person) {
        boolean leavesDependants = !people.dependants(person).isEmpty();
        erasures.finish(person);
        var kept = new ArrayList<Kept>();
        kept.add(Kept.because("identity.kept-backups", policy.get().backupsKeptDays()));
        if (leavesDependants) kept.add(Kept.because("identity.kept-dependants"));
        return List.copyOf(kept);
    }
}
