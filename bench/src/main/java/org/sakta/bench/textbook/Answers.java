package org.sakta.bench.textbook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What both handlers do with bodies. */
final class Answers {
    static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private Answers() {}

    static APIGatewayV2HTTPResponse json(APIGatewayV2HTTPEvent event, int status, Object body)
            throws JsonProcessingException {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of(
                        "content-type", "application/json",
                        "x-content-type-options", "nosniff",
                        "referrer-policy", "no-referrer",
                        "strict-transport-security", "max-age=63072000; includeSubDomains",
                        "cache-control", "no-store",
                        "content-language", "en",
                        "sakta-correlation-id", event.getRequestContext().getRequestId()))
                .withBody(JSON.writeValueAsString(body))
                .withIsBase64Encoded(false)
                .build();
    }
}
