package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Api;
import org.sakta.local.Platform;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Symptoms that somebody declares become evidence, once for each version of the declaration. */
class DeclaredSymptomsTest {
    private final Api citizen = World.citizen(World.phone());
    private String person = "";

    @BeforeEach
    void register() {
        person = citizen.post("/people", People.kyrgyz("self")).expecting(201).text("/personId");
    }

    @Test
    void whoDeclaresNoneLeavesNothing() {
        declare(Declarations.kyrgyz("me"));
        assertThat(evidence()).isEmpty();
    }

    @Test
    void whoDeclaresSomeLeavesEvidenceThatTellsNothing() {
        declare(coughing());
        assertThat(evidence()).singleElement().satisfies(item -> {
            assertThat(item.get("source").s()).isEqualTo("DECLARATION");
            assertThat(item.get("fact").b()).isNotNull();
        });
    }

    @Test
    void theSameAgainIsNoMoreEvidence() {
        declare(coughing());
        declare(coughing());
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void toDeclareAgainWithoutThemTakesNothingBack() {
        declare(coughing());
        declare(Declarations.kyrgyz("me"));
        assertThat(evidence()).hasSize(1);
    }

    private void declare(String body) {
        assertThat(citizen.post("/declarations", body).status()).isIn(200, 201);
        Platform.shared().settle();
    }

    private static String coughing() {
        return Declarations.kyrgyz("me").replace("\"cough\":false", "\"cough\":true");
    }

    private List<Map<String, AttributeValue>> evidence() {
        return Platform.shared()
                .dynamo()
                .client()
                .query(query -> query.tableName(Platform.shared().template().tableName("StatusTable"))
                        .keyConditionExpression("pk = :person")
                        .expressionAttributeValues(Map.of(":person", AttributeValue.fromS("PERSON#" + person))))
                .items();
    }
}
