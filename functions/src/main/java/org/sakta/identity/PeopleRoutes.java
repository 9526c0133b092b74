package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.CorrectPerson.Correction;
import org.sakta.identity.document.Country;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of people's records: each parses, calls, and gives the outcome its status. */
record PeopleRoutes(
        PersonForms forms,
        Country home,
        Mandates mandates,
        RegisterPerson registering,
        ReadPerson reading,
        CorrectPerson correcting,
        ListDependants listing) {
    private record Receipt(String personId, int version, String registeredAs) {}

    private record DependantView(String personId, String relation, String since) {}

    private record Dependants(List<DependantView> dependants) {}

    Response register(Request request) {
        var caller = request.caller();
        var registration = PeopleAnswers.valid(forms.registration(request.json(), signedInWith(caller)));
        var role = registration.kind() == PersonKind.ASSISTED ? Role.CLERK : Role.CITIZEN;
        if (!caller.is(role)) return PeopleAnswers.forbidden("identity.other-registration");
        return switch (registering.register(caller, registration)) {
            case RegisterPerson.Outcome.Registered(var id) -> receipt(id, registration.kind());
            case RegisterPerson.Outcome.DiffersFromEarlier() -> PeopleAnswers.conflict("registered-differently");
            case RegisterPerson.Outcome.NotRegisteredYourself() -> PeopleAnswers.conflict("register-yourself-first");
            case RegisterPerson.Outcome.TooManyDependants(var most) ->
                PeopleAnswers.conflict("too-many-dependants", most);
            case RegisterPerson.Outcome.OutsideArea() -> PeopleAnswers.forbidden("identity.outside-area");
            case RegisterPerson.Outcome.HeldByAnother() -> PeopleAnswers.conflict("document-held-by-another");
            case RegisterPerson.Outcome.LockedOut(var time) -> PeopleAnswers.lockedOut(time);
        };
    }

    private static Response receipt(PersonId id, PersonKind kind) {
        return Response.json(201, new Receipt(id.value(), Person.FIRST_VERSION, Reader.wireName(kind)))
                .with("location", "/people/" + id.value())
                .with("etag", PeopleAnswers.etag(Person.FIRST_VERSION));
    }

    Response show(Request request) {
        var id = PeopleAnswers.named(request, mandates);
        var statement = PeopleAnswers.valid(StatementForm.read(request));
        return switch (reading.read(request.caller(), id, statement)) {
            case ReadPerson.Outcome.Shown(var person) -> unlessKnown(request, person);
            case ReadPerson.Outcome.Hidden() -> PeopleAnswers.notFound();
            case ReadPerson.Outcome.PurposeRequired() -> purposeRequired();
            case ReadPerson.Outcome.Busy() -> PeopleAnswers.busy();
        };
    }

    private static Response unlessKnown(Request request, Person person) {
        var etag = PeopleAnswers.etag(person.version());
        return request.header("if-none-match").filter(etag::equals).isPresent()
                ? Response.empty(304).with("etag", etag)
                : PeopleAnswers.person(person);
    }

    Response correct(Request request) {
        var ifMatch = request.header("if-match");
        if (ifMatch.isEmpty()) return Response.problem(Problem.of(428, "precondition-required"));
        var version = PeopleAnswers.version(ifMatch.get());
        if (version.isEmpty()) return stale();
        var id = PeopleAnswers.named(request, mandates);
        var correction = new Correction(
                id,
                PeopleAnswers.valid(forms.correction(request.json())),
                version.get(),
                signedInWith(request.caller()),
                PeopleAnswers.valid(StatementForm.read(request)));
        return corrected(correcting.correct(request.caller(), correction));
    }

    private static Response corrected(CorrectPerson.Outcome outcome) {
        return switch (outcome) {
            case CorrectPerson.Outcome.Corrected(var person) -> PeopleAnswers.person(person);
            case CorrectPerson.Outcome.Hidden() -> PeopleAnswers.notFound();
            case CorrectPerson.Outcome.PurposeRequired() -> purposeRequired();
            case CorrectPerson.Outcome.Stale() -> stale();
            case CorrectPerson.Outcome.PhoneFromSignIn() ->
                Response.problem(Problem.invalid(List.of(FieldError.at("/phone", "identity.phone-from-sign-in"))));
            case CorrectPerson.Outcome.OutsideArea() -> PeopleAnswers.forbidden("identity.outside-area");
            case CorrectPerson.Outcome.HeldByAnother() -> PeopleAnswers.conflict("document-held-by-another");
            case CorrectPerson.Outcome.LockedOut(var time) -> PeopleAnswers.lockedOut(time);
        };
    }

    private static Response stale() {
        return Response.problem(Problem.of(412, "precondition-failed"));
    }

    Response dependants(Request request) {
        var id = PeopleAnswers.named(request, mandates);
        return listing.of(request.caller(), id)
                .map(dependants -> Response.json(
                        200,
                        new Dependants(dependants.stream()
                                .map(one -> new DependantView(
                                        one.id().value(),
                                        Reader.wireName(one.relation()),
                                        one.since().toString()))
                                .toList())))
                .orElseGet(PeopleAnswers::notFound);
    }

    private Optional<Phone> signedInWith(Caller caller) {
        return caller.is(Role.CITIZEN) ? caller.phone().flatMap(number -> Phone.read(number, home)) : Optional.empty();
    }

    private static Response purposeRequired() {
        return Response.problem(
                Problem.invalid(List.of(FieldError.parameter("Sakta-Purpose", "identity.purpose-required"))));
    }
}
