package org.sakta.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.identity.Dependant;
import org.sakta.identity.People;
import org.sakta.identity.Person;
import org.sakta.identity.PersonId;
import org.sakta.identity.Phone;
import org.sakta.identity.TestPeople;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Subject;

/** People with telephones. */
final class Phones implements People {
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PersonId, List<PersonId>> proxies = new HashMap<>();

    void add(PersonId id, Optional<Phone> phone, Language language) {
        people.put(id, TestPeople.person(id, phone, language));
    }

    void remove(PersonId id) {
        people.remove(id);
    }

    void act(PersonId dependant, PersonId... by) {
        proxies.put(dependant, List.of(by));
    }

    @Override
    public Optional<PersonId> ownedBy(Subject subject) {
        return Optional.empty();
    }

    @Override
    public Optional<Person> current(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> at(PersonId id, int version) {
        return current(id);
    }

    @Override
    public List<Dependant> dependants(PersonId id) {
        return List.of();
    }

    @Override
    public List<PersonId> proxies(PersonId dependant) {
        return proxies.getOrDefault(dependant, List.of());
    }

    @Override
    public boolean isProxy(PersonId proxy, PersonId dependant) {
        return proxies(dependant).contains(proxy);
    }
}
