package org.sakta.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** PeopleAnswers that several routes of people give. */
final class PeopleAnswers {
    private PeopleAnswers() {}

    /** A record as its owner, proxy or clerk sees it; a correction may send it back as it is. */
    record PersonView(
            String personId,
            int version,
            String registeredAs,
            Instant changedAt,
            String name,
            LocalDate birthDate,
            String sex,
            String nationality,
            List<ProfileView.DocumentView> documents,
            Optional<String> phone,
            Optional<String> email,
            ProfileView.ResidenceView residence,
            String language) {
        static PersonView of(Person person) {
            var profile = ProfileView.of(person.profile());
            return new PersonView(
                    person.id().value(),
                    person.version(),
                    Reader.wireName(person.kind()),
                    person.changedAt(),
                    profile.name(),
                    profile.birthDate(),
                    profile.sex(),
                    profile.nationality(),
                    profile.documents(),
                    profile.phone(),
                    profile.email(),
                    profile.residence(),
                    profile.language());
        }
    }

    static Response person(Person person) {
        return Response.json(200, PersonView.of(person)).with("etag", etag(person.version()));
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** The version in {@code If-Match}; none where the header is something else. */
    static Optional<Integer> version(String ifMatch) {
        return ifMatch.matches("\"[0-9]{1,9}\"")
                ? Optional.of(Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1)))
                : Optional.empty();
    }

    static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }

    static Response lockedOut(Duration time) {
        return Response.problem(Problem.of(429, "too-many-attempts"))
                .with("retry-after", Long.toString(time.toSeconds() + 1));
    }

    static Response busy() {
        return Response.problem(Problem.of(503, "unavailable")).with("retry-after", "2");
    }

    static Response conflict(String slug, Object... arguments) {
        return Response.problem(Problem.of(409, "identity." + slug, arguments));
    }

    static Response forbidden(String slug) {
        return Response.problem(Problem.of(403, slug));
    }

    /** Whom the path names. @throws Refusal 404 where it can be nobody */
    static PersonId named(Request request, Mandates mandates) {
        return mandates.named(request.caller(), request.pathParameter("personId"))
                .orElseThrow(() -> new Refusal(Problem.of(404, "not-found")));
    }

    /** @throws Refusal 422 naming what was wrong */
    static <T> T valid(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> value;
            case Parsed.Invalid<T>(var errors) -> throw new Refusal(Problem.invalid(errors));
        };
    }
}
