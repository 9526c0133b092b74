package org.sakta.local.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;

/** A permission that cannot be read ends the start in one line. */
class PolicyReaderTest {
    @TempDir
    Path directory;

    @Test
    void aSamPolicyTemplate() throws IOException {
        ends("- !Ref NotesPolicy\n", "- DynamoDBCrudPolicy: {TableName: !Ref NotesTable}\n", "DynamoDBCrudPolicy");
    }

    @Test
    void aPolicyOfSomebodyElse() throws IOException {
        ends("- !Ref NotesPolicy\n", "- AWSLambdaVPCAccessExecutionRole\n", "AWSLambdaVPCAccessExecutionRole");
    }

    @Test
    void aCondition() throws IOException {
        ends("{Effect: Deny,", "{Condition: {Bool: {aws:SecureTransport: 'true'}}, Effect: Deny,", "Condition");
    }

    @Test
    void aStatementWithoutAnEffectAnActionOrAResource() throws IOException {
        ends("{Effect: Deny,", "{", "Effect");
        ends("Effect: Deny, Action: dynamodb:DeleteItem", "Effect: Deny", "Action");
        ends("Effect: Deny, Action: dynamodb:DeleteItem, Resource: '*'", "Effect: Deny, Action: a:b", "Resource");
    }

    @Test
    void aRoleOfAnotherTemplate() throws IOException {
        ends("      Policies:\n", "      Role: arn:aws:iam::000000000000:role/other\n      Policies:\n", "Role");
    }

    @Test
    void aPolicyThatNamesItsRoles() throws IOException {
        ends("      PolicyDocument:\n", "      Roles: [other]\n      PolicyDocument:\n", "Roles");
    }

    private void ends(String text, String replacement, String named) throws IOException {
        Template template = Template.read(Samples.changed(directory, text, replacement), LocalValues.defaults());
        assertThatThrownBy(template::functions)
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith("template.yaml: ")
                .hasMessageContaining(named)
                .message()
                .doesNotContain("\n");
    }
}
