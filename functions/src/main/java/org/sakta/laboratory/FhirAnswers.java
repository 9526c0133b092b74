package org.sakta.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpHandler;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.json.JsonWriter;

/** Problems in FHIR's words, for whoever asks for them or speaks them and takes whatever comes; all others get problem+json as everywhere. */
final class FhirAnswers {
    static final String CONTENT_TYPE = "application/fhir+json";

    private static final String ANY = "*/*";
    private static final int MOST = 10;

    private FhirAnswers() {}

    private record OperationOutcome(String resourceType, List<Issue> issue) {}

    /** @param expression FHIRPath of what is wrong */
    private record Issue(String severity, String code, Text details, Optional<List<String>> expression) {}

    private record Text(String text) {}

    /** Around everything: what the edge refuses is told in FHIR's words too. */
    static Filter problems() {
        return FhirAnswers::around;
    }

    private static HttpHandler around(HttpHandler next) {
        return request -> {
            var response = next.handle(request);
            return response.reason()
                    .filter(problem -> isFhirWanted(request))
                    .map(problem -> told(response, of(problem, request.language())))
                    .orElse(response);
        };
    }

    private static boolean isFhirWanted(Request request) {
        var accepted = request.header("accept").orElse(ANY);
        if (!accepted.strip().equals(ANY)) return names(accepted);
        return names(request.header("content-type").orElse(""));
    }

    private static boolean names(String mediaTypes) {
        return mediaTypes.toLowerCase(Locale.ROOT).contains(CONTENT_TYPE);
    }

    private static Response told(Response response, OperationOutcome outcome) {
        var body = new Response.Content.Bytes(new Body(JsonWriter.write(outcome)));
        return new Response(response.status(), response.headers(), body).with("content-type", CONTENT_TYPE);
    }

    private static OperationOutcome of(Problem problem, Language language) {
        var messages = Messages.in(language);
        var issues = new ArrayList<Issue>();
        if (problem.errors().isEmpty())
            issues.add(new Issue(
                    "error",
                    code(problem.status()),
                    new Text(messages.problem(problem.slug(), problem.arguments())),
                    Optional.empty()));
        problem.errors().stream().limit(MOST).forEach(error -> issues.add(issue(error, messages)));
        return new OperationOutcome("OperationOutcome", issues);
    }

    private static Issue issue(FieldError error, Messages messages) {
        return new Issue(
                "error",
                code(error),
                new Text(messages.text(error.code(), error.arguments())),
                Optional.of(List.of(path(error.where()))));
    }

    private static String code(FieldError error) {
        return switch (error.code()) {
            case "required", "laboratory.fhir-lacks", "laboratory.fhir-no-document" -> "required";
            case "laboratory.fhir-unknown-code" -> "code-invalid";
            case "laboratory.fhir-no-such-entry" -> "not-found";
            case "laboratory.fhir-not-of-the-profile",
                    "laboratory.fhir-one-of-each",
                    "laboratory.fhir-one-result",
                    "laboratory.fhir-unconditional" -> "not-supported";
            case "laboratory.fhir-modified" -> "extension";
            case "laboratory.method-not-registered" -> "business-rule";
            default -> "value";
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "structure";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 409, 412 -> "conflict";
            case 413 -> "too-long";
            case 415 -> "not-supported";
            case 429 -> "throttled";
            case 503 -> "transient";
            default -> "exception";
        };
    }

    /** {@code /entry/2/resource/code} is {@code Bundle.entry[2].resource.code}. */
    private static String path(String pointer) {
        return "Bundle" + pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
