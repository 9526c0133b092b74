package org.sakta.local.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;

class PermissionReviewTest {
    private static final String QUERY = "EchoFunction: dynamodb:Query on"
            + " arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable/index/* (NotesPolicy)";
    private static final String REASON = """
              NotesPolicy:
                Metadata:
                  UnexercisedPermissions:
                    - {Action: dynamodb:Query, Resource: !Sub '${NotesTable.Arn}/index/*', Reason: asked once a year}
            """;

    @TempDir
    Path directory;

    private final Set<String> all = Samples.template().functions().stream()
            .flatMap(function -> function.role().statements().stream()
                    .flatMap(Grant::of)
                    .map(grant -> UsedGrants.line(function.logicalId(), grant)))
            .collect(Collectors.toSet());

    @Test
    void whatIsAllUsedNeedsNoReason() {
        assertThat(all).hasSize(6);
        assertThat(new PermissionReview(Samples.template(), all).findings()).isEmpty();
    }

    @Test
    void whatNobodyUsedIsNamed() {
        assertThat(new PermissionReview(Samples.template(), without(QUERY)).findings())
                .containsExactly(QUERY + " was never used: take it away, test what needs it, or say in"
                        + " UnexercisedPermissions why it stays");
    }

    @Test
    void aReasonLetsItStay() throws IOException {
        assertThat(new PermissionReview(explained(), without(QUERY)).findings()).isEmpty();
    }

    @Test
    void aReasonThatIsNotNeededIsNamed() throws IOException {
        assertThat(new PermissionReview(explained(), all).findings())
                .containsExactly("NotesPolicy: UnexercisedPermissions: dynamodb:Query on"
                        + " arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable/index/*"
                        + " is used, or not there: take the entry away");
    }

    private Set<String> without(String line) {
        var less = new HashSet<>(all);
        assertThat(less.remove(line)).isTrue();
        return less;
    }

    private Template explained() throws IOException {
        return Template.read(Samples.changed(directory, "  NotesPolicy:\n", REASON), LocalValues.defaults());
    }
}
