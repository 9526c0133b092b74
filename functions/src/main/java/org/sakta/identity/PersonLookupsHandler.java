package org.sakta.identity;

import static org.sakta.shared.http.Filters.requiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** {@code POST /people/lookups}: staff find a person by document, phone or id, for a purpose that they state. */
public final class PersonLookupsHandler extends HttpFunction {
    public PersonLookupsHandler() {
        this(Env.system());
    }

    PersonLookupsHandler(Env env) {
        this(IdentityWiring.of(env));
    }

    PersonLookupsHandler(IdentityWiring wiring) {
        this(wiring, wiring.finding(), wiring.forms());
    }

    private PersonLookupsHandler(IdentityWiring wiring, FindPeople finding, PersonForms forms) {
        super(wiring.edge()
                .then(requiring(Purposes.LOOKING))
                .around(request -> handle(finding, new LookupForm(forms), request)));
    }

    private static Response handle(FindPeople finding, LookupForm form, Request request) {
        var lookup = PeopleAnswers.valid(form.read(request.json()));
        var statement = StatementForm.stated(request, lookup.purpose(), Optional.of(lookup.reference()));
        return switch (finding.find(request.caller(), lookup.key(), statement)) {
            case FindPeople.Outcome.Found(var people) -> Response.json(200, Found.of(people));
            case FindPeople.Outcome.LockedOut(var time) -> PeopleAnswers.lockedOut(time);
            case FindPeople.Outcome.Busy() -> PeopleAnswers.busy();
        };
    }

    /** What staff need to recognise and reach somebody, and no more. */
    private record FoundPerson(
            String personId,
            int version,
            String registeredAs,
            boolean verified,
            String name,
            LocalDate birthDate,
            String sex,
            String nationality,
            Optional<String> phone,
            ProfileView.ResidenceView residence,
            String language) {
        static FoundPerson of(Person person) {
            var profile = ProfileView.of(person.profile());
            return new FoundPerson(
                    person.id().value(),
                    person.version(),
                    Reader.wireName(person.kind()),
                    person.profile().documents().stream().anyMatch(HeldDocument::verified),
                    profile.name(),
                    profile.birthDate(),
                    profile.sex(),
                    profile.nationality(),
                    profile.phone(),
                    profile.residence(),
                    profile.language());
        }
    }

    private record Found(List<FoundPerson> people) {
        static Found of(List<Person> people) {
            return new Found(people.stream().map(FoundPerson::of).toList());
        }
    }
}
