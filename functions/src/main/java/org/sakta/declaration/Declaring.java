package org.sakta.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Fields;

/** Where another context takes along what somebody declares for themselves. */
public final class Declaring {
    /** What came of it. */
    public sealed interface Outcome {
        record Received(Receipt receipt) implements Outcome {}

        /** The caller has no record. */
        record RegisterFirst() implements Outcome {}

        /** The person's record lacks what the form needs, or the programme does not take it. */
        record Lacking(List<FieldError> errors) implements Outcome {}

        /** Others changed it again and again at the same time. */
        record Busy() implements Outcome {}
    }

    private final SubmissionForm form;
    private final SubmitDeclaration submitting;

    Declaring(SubmissionForm form, SubmitDeclaration submitting) {
        this.form = form;
        this.submitting = submitting;
    }

    /** Reads {@code {form, answers, programme}}. */
    public Supplier<Submission> read(Fields fields, Instant now) {
        return form.own(fields, now);
    }

    /** Stores the declaration. One that stands already gets the receipt that it has. */
    public Outcome declare(Caller caller, Submission submission) {
        return switch (submitting.submit(caller, submission, Optional.empty())) {
            case SubmitDeclaration.Outcome.Received(var declaration, var by, var pass, boolean changed) ->
                new Outcome.Received(new Receipt(declaration, by, pass));
            case SubmitDeclaration.Outcome.RegisterFirst() -> new Outcome.RegisterFirst();
            case SubmitDeclaration.Outcome.Hidden() -> new Outcome.RegisterFirst();
            case SubmitDeclaration.Outcome.OutsideArea() -> new Outcome.RegisterFirst();
            case SubmitDeclaration.Outcome.Lacking(var errors) -> new Outcome.Lacking(errors);
            case SubmitDeclaration.Outcome.Busy() -> new Outcome.Busy();
        };
    }
}
