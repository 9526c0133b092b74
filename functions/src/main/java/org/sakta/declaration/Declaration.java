package org.sakta.declaration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sakta.declaration.form.Answers;
import org.sakta.declaration.form.FollowUp;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.trust.PassId;

/**
 * One version of a declaration.
 *
 * @param personVersion the version of the person's record that it was declared with
 * @param followUp why the person is looked after; empty for most
 * @param marks what it left in pilots, to be taken back when the person is forgotten
 * @param pass drawn before it is issued, so that a repeat issues the same
 * @param supersedes the pass of the version before, which this one puts out of force
 */
record Declaration(
        DeclarationId id,
        int version,
        FormId form,
        int personVersion,
        By by,
        Answers answers,
        Set<FollowUp> followUp,
        Instant declaredAt,
        Instant validUntil,
        Optional<ProgrammeId> programme,
        List<Mark> marks,
        PassId pass,
        Optional<PassId> supersedes,
        Instant keptUntil) {
    /** Who declared. */
    enum By {
        SELF,
        PROXY,
        OFFICIAL
    }

    /** That somebody on a roster declared. */
    record Mark(ProgrammeId pilot, String hash) {}

    Declaration {
        followUp = followUp.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(followUp));
        marks = List.copyOf(marks);
        declaredAt = declaredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The symptoms that were declared, if any. */
    Optional<DeclaredSymptoms.Report> symptoms() {
        return followUp.contains(FollowUp.SYMPTOMS)
                ? Optional.of(new DeclaredSymptoms.Report(id.person(), id.part() + "." + version, declaredAt))
                : Optional.empty();
    }

    /** Whether nothing new was declared, and what was still holds. */
    boolean stillSays(Declaration again) {
        return form.equals(again.form)
                && personVersion == again.personVersion
                && answers.equals(again.answers)
                && validUntil.isAfter(again.declaredAt);
    }

    /** This declaration as the next version after that one. */
    Declaration after(Declaration before) {
        return new Declaration(
                id,
                before.version + 1,
                form,
                personVersion,
                by,
                answers,
                followUp,
                declaredAt,
                validUntil,
                programme,
                marks,
                pass,
                Optional.of(before.pass),
                keptUntil);
    }
}
