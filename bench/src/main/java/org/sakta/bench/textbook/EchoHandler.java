package org.sakta.bench.textbook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Reads a body and answers with it: nothing but the JSON of a request. */
public class EchoHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    record Echo(String code) {}

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            var read = Answers.JSON.readValue(event.getBody(), Echo.class);
            return Answers.json(event, 200, read);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
