package org.sakta.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.identity.DocumentForm;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.status.Fact.Method;

/** A result as a laboratory reports it. */
record FindingForm(Country country) {
    /** The members as they were read; each is asked for only when nothing was wrong. */
    private record Read(
            Supplier<SampleId> sample,
            Optional<Document> document,
            Supplier<LocalDate> birth,
            Supplier<Method> method,
            Supplier<Finding.Outcome> outcome,
            Supplier<Instant> sampled,
            Supplier<Instant> reported) {
        Finding finding() {
            return new Finding(
                    sample.get(),
                    new Patient(document.orElseThrow(), birth.get()),
                    method.get(),
                    outcome.get(),
                    sampled.get(),
                    reported.get());
        }
    }

    Parsed<Finding> parse(JsonValue body, Instant now) {
        return parse(Fields.of(body), now);
    }

    Parsed<Finding> parse(Fields form, Instant now) {
        var read = new Read(
                form.required("sampleId", Reader.exact(SampleId.LONGEST).map(SampleId::new)),
                DocumentForm.document(form.object("document")),
                form.required("birthDate", Reader.date()),
                form.required("method", Reader.choice(Method.class)),
                form.required("outcome", Reader.choice(Finding.Outcome.class)),
                form.required("sampledAt", Reader.instant()),
                form.required("reportedAt", Reader.instant()));
        if (!form.hasErrors()) check(form, read, now);
        return form.result(read::finding);
    }

    private void check(Fields form, Read read, Instant now) {
        var sampled = read.sampled().get();
        var birth = read.birth().get();
        var oldest = LaboratoryPolicy.of(country, country.today(now)).oldest();
        if (read.document()
                .filter(document -> document.encoded().contradicts(birth))
                .isPresent()) form.error("birthDate", "identity.birth-contradicts-document");
        if (sampled.isAfter(now)) form.error("sampledAt", "laboratory.in-the-future");
        else if (country.today(sampled).isBefore(birth)) form.error("sampledAt", "laboratory.before-birth");
        else if (country.today(sampled).isBefore(country.today(now).minus(oldest)))
            form.error("sampledAt", "laboratory.too-old", country.today(now).minus(oldest));
        if (read.reported().get().isBefore(sampled)) form.error("reportedAt", "laboratory.before-sampling");
        else if (read.reported().get().isAfter(now)) form.error("reportedAt", "laboratory.in-the-future");
    }
}
