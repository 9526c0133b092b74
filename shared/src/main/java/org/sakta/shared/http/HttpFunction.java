package org.sakta.shared.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function behind an HTTP API (payload format 2.0). */
public abstract class HttpFunction implements RequestStreamHandler {
    private final HttpHandler handler;

    protected HttpFunction(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Request request = ApiEvent.read(event.readAllBytes());
        answer.write(ApiEvent.write(request, handler.handle(request)));
    }
}
