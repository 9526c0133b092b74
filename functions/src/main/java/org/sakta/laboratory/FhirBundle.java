package org.sakta.laboratory;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/**
 * A result as a FHIR R4 transaction: one each of Patient, Specimen, Observation and DiagnosticReport, which refer to each other by {@code fullUrl}. The profile is in
 * {@code docs/fhir.md}. What the profile does not ask for is passed over and kept nowhere.
 *
 * @param status what the report is
 * @param types of the resources, in the order in which they came
 * @param finding the same as {@link FindingForm} reads it
 * @param places where the bundle has each member of the finding
 */
record FhirBundle(Status status, List<String> types, JsonObject finding, Map<String, String> places) {
    /** What a report is, as far as it matters here. */
    enum Status {
        FINAL,
        /** It supersedes what was reported before. */
        CORRECTED,
        /** What was reported before is taken back. */
        WITHDRAWN
    }

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final List<String> TYPES = List.of("Patient", "Specimen", "Observation", "DiagnosticReport");
    private static final Pattern DOCUMENT = Pattern.compile("https://sakta\\.org/fhir/document/([A-Z]{2})/([a-z]+)");
    private static final Pattern LOCAL = Pattern.compile("urn:(uuid|oid):[0-9a-zA-Z.-]{1,100}");

    private static final Pattern WITH_SECONDS = Pattern.compile(".+T\\d{2}:\\d{2}:\\d{2}.+");

    private static final Map<String, String> METHODS =
            Map.of("94500-6", "pcr", "94309-2", "pcr", "94558-4", "antigen", "97097-0", "antigen");

    private static final Map<String, String> OUTCOMES = Map.of(
            "260373001", "positive", // detected
            "10828004", "positive",
            "260415000", "negative", // not detected
            "260385009", "negative",
            "419984006", "inconclusive");

    private static final Map<String, Status> STATUSES = Map.of(
            "final", Status.FINAL,
            "corrected", Status.CORRECTED,
            "amended", Status.CORRECTED,
            "entered-in-error", Status.WITHDRAWN);

    /** The resources of a bundle by type, and what they call each other. */
    private record Entries(List<String> types, Map<String, FhirNode> resources, Map<String, String> urls) {
        FhirNode of(String type) {
            return resources.getOrDefault(type, new FhirNode(Optional.empty(), "/entry", new ArrayList<>()));
        }

        boolean isNew(String url, FhirNode entry) {
            if (urls.containsValue(url)) entry.at("fullUrl").error("laboratory.fhir-one-of-each");
            return !urls.containsValue(url);
        }

        void refers(FhirNode reference, String type) {
            var url = reference.at("reference").required();
            if (url.isPresent() && !url.equals(Optional.ofNullable(urls.get(type))))
                reference.at("reference").error("laboratory.fhir-no-such-entry", type);
        }
    }

    /** Members of the finding, and where they are. */
    private record Members(Map<String, JsonValue> members, Map<String, String> places) {
        void put(String name, FhirNode place, Optional<String> text) {
            places.put("/" + name, place.pointer());
            text.ifPresent(value -> members.put(name, new JsonString(value)));
        }
    }

    static Parsed<FhirBundle> read(JsonValue body) {
        var errors = new ArrayList<FieldError>();
        var bundle = new FhirNode(Optional.of(body), "", errors);
        fixed(bundle.at("resourceType"), "Bundle");
        fixed(bundle.at("type"), "transaction");
        var entries = entries(bundle);
        if (!errors.isEmpty()) return new Parsed.Invalid<>(errors);
        var read = read(entries);
        return errors.isEmpty() ? new Parsed.Valid<>(read.orElseThrow()) : new Parsed.Invalid<>(errors);
    }

    private static Entries entries(FhirNode bundle) {
        var entries = new Entries(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var entry : bundle.at("entry").elements()) {
            var resource = entry.at("resource");
            var type = resource.at("resourceType").required().orElse("");
            if (!TYPES.contains(type)) resource.at("resourceType").error("laboratory.fhir-not-of-the-profile");
            else if (entries.resources().containsKey(type))
                resource.at("resourceType").error("laboratory.fhir-one-of-each");
            else {
                entries.types().add(type);
                entries.resources().put(type, resource);
                url(entry)
                        .filter(url -> entries.isNew(url, entry))
                        .ifPresent(url -> entries.urls().put(type, url));
                posted(entry, type);
                understood(resource);
            }
        }
        for (var type : TYPES)
            if (!entries.resources().containsKey(type)) bundle.at("entry").error("laboratory.fhir-lacks", type);
        return entries;
    }

    private static Optional<String> url(FhirNode entry) {
        var url = entry.at("fullUrl").required();
        url.filter(text -> !LOCAL.matcher(text).matches())
                .ifPresent(text -> entry.at("fullUrl").error("laboratory.fhir-not-local"));
        return url;
    }

    private static void posted(FhirNode entry, String type) {
        var request = entry.at("request");
        fixed(request.at("method"), "POST");
        fixed(request.at("url"), type);
        if (request.at("ifNoneExist").isPresent()) request.at("ifNoneExist").error("laboratory.fhir-unconditional");
    }

    /** What changes the meaning of a resource must be understood, and nothing of the kind is. */
    private static void understood(FhirNode resource) {
        for (var name : List.of("modifierExtension", "implicitRules"))
            if (resource.at(name).isPresent()) resource.at(name).error("laboratory.fhir-modified");
    }

    private static Optional<FhirBundle> read(Entries entries) {
        var members = new Members(new LinkedHashMap<>(), new LinkedHashMap<>());
        patient(entries.of("Patient"), members);
        specimen(entries, members);
        observation(entries, members);
        var status = report(entries, members);
        return status.map(stated -> new FhirBundle(
                stated, List.copyOf(entries.types()), new JsonObject(members.members()), members.places()));
    }

    /** Of several identifiers the first that is a document's. */
    private static void patient(FhirNode patient, Members members) {
        var identifiers = patient.at("identifier");
        var document = identifiers.elements().stream()
                .filter(one -> one.at("system")
                        .text()
                        .filter(system -> DOCUMENT.matcher(system).matches())
                        .isPresent())
                .findFirst();
        if (document.isEmpty()) identifiers.error("laboratory.fhir-no-document");
        document.ifPresent(one -> document(one, members));
        members.put(
                "birthDate", patient.at("birthDate"), patient.at("birthDate").required());
    }

    private static void document(FhirNode identifier, Members members) {
        var system = DOCUMENT.matcher(identifier.at("system").text().orElseThrow());
        var number = identifier.at("value").required();
        if (!system.matches() || number.isEmpty()) return;
        members.members()
                .put(
                        "document",
                        new JsonObject(Map.of(
                                "country", new JsonString(system.group(1)),
                                "type", new JsonString(system.group(2)),
                                "number", new JsonString(number.get()))));
        members.places().put("/document/number", identifier.at("value").pointer());
        members.places().put("/document", identifier.at("system").pointer());
    }

    private static void specimen(Entries entries, Members members) {
        var specimen = entries.of("Specimen");
        var identifiers = specimen.at("identifier").elements();
        var identifier = identifiers.isEmpty() ? specimen.at("identifier") : identifiers.getFirst();
        members.put("sampleId", identifier.at("value"), identifier.at("value").required());
        var collected = specimen.at("collection").at("collectedDateTime");
        members.put("sampledAt", collected, instant(collected));
        entries.refers(specimen.at("subject"), "Patient");
    }

    private static void observation(Entries entries, Members members) {
        var observation = entries.of("Observation");
        members.put("method", observation.at("code"), observation.at("code").coded(LOINC, METHODS));
        var value = observation.at("valueCodeableConcept");
        members.put("outcome", value, value.coded(SNOMED, OUTCOMES));
        entries.refers(observation.at("subject"), "Patient");
        entries.refers(observation.at("specimen"), "Specimen");
    }

    private static Optional<Status> report(Entries entries, Members members) {
        var report = entries.of("DiagnosticReport");
        members.put("reportedAt", report.at("issued"), instant(report.at("issued")));
        entries.refers(report.at("subject"), "Patient");
        report.at("specimen").elements().forEach(specimen -> entries.refers(specimen, "Specimen"));
        var results = report.at("result").elements();
        if (results.size() == 1) entries.refers(results.getFirst(), "Observation");
        else report.at("result").error("laboratory.fhir-one-result");
        var status = status(report);
        var observed = status(entries.of("Observation"));
        if (status.isPresent() && observed.isPresent() && !status.equals(observed))
            report.at("status").error("laboratory.fhir-status-differs");
        return status;
    }

    private static Optional<Status> status(FhirNode resource) {
        var text = resource.at("status").required();
        var status = text.flatMap(one -> Optional.ofNullable(STATUSES.get(one)));
        if (text.isPresent() && status.isEmpty()) resource.at("status").error("laboratory.fhir-not-final");
        return status;
    }

    /** With its offset; nobody guesses where a laboratory's clock stands. */
    private static Optional<String> instant(FhirNode place) {
        var text = place.required();
        try {
            if (text.filter(time -> !WITH_SECONDS.matcher(time).matches()).isPresent())
                throw new DateTimeException("no FHIR instant");
            return text.map(time -> OffsetDateTime.parse(time).toInstant().toString());
        } catch (DateTimeException e) {
            place.error("laboratory.fhir-instant");
            return Optional.empty();
        }
    }

    private static void fixed(FhirNode place, String expected) {
        if (!place.text().equals(Optional.of(expected))) place.error("laboratory.fhir-expected", expected);
    }

    /** Where the bundle has what is wrong with the finding. */
    FieldError placed(FieldError error) {
        var where = places.entrySet().stream()
                .filter(place -> error.where().startsWith(place.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("/entry");
        return new FieldError(error.place(), where, error.code(), error.arguments());
    }
}
