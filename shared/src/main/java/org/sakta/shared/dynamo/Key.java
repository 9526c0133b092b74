package org.sakta.shared.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands: partition and sort key. */
public record Key(String pk, String sk) {
    Map<String, AttributeValue> attributes() {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }
}
