package org.sakta.identity;

import static org.sakta.identity.document.Country.KYRGYZSTAN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Subject;

/** Those who are registered, for tests of other contexts: by account or by id alone. Nobody acts for anybody. */
public record TestPeople(Map<Subject, PersonId> accounts, List<PersonId> registered) implements People {
    private static final Instant REGISTERED = Instant.parse("2096-01-01T00:00:00Z");

    public static TestPeople nobody() {
        return of();
    }

    public static TestPeople of(PersonId... registered) {
        return new TestPeople(Map.of(), List.of(registered));
    }

    /** Somebody who was never born. */
    public static Person person(PersonId id) {
        return person(id, Optional.empty(), Language.KY);
    }

    public static Person person(PersonId id, Optional<Phone> phone, Language language) {
        var profile = new Profile(
                new PersonName("Айбек Токтогулов"),
                NeverIssued.BORN,
                Sex.MALE,
                KYRGYZSTAN,
                List.of(),
                phone,
                Optional.empty(),
                new Residence(new AreaCode("41702000000000"), "Токтогул көчөсү 1"),
                language);
        return new Person(id, 1, PersonKind.SELF, profile, REGISTERED);
    }

    @Override
    public Optional<PersonId> ownedBy(Subject subject) {
        return Optional.ofNullable(accounts.get(subject));
    }

    @Override
    public Optional<Person> current(PersonId id) {
        return registered.contains(id) ? Optional.of(person(id)) : Optional.empty();
    }

    @Override
    public Optional<Person> at(PersonId id, int version) {
        return current(id).filter(person -> person.version() == version);
    }

    @Override
    public List<Dependant> dependants(PersonId id) {
        return List.of();
    }

    @Override
    public List<PersonId> proxies(PersonId dependant) {
        return List.of();
    }

    @Override
    public boolean isProxy(PersonId proxy, PersonId dependant) {
        return false;
    }
}
