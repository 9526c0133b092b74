package org.sakta.shared.http;

/** Answers a request. */
@FunctionalInterface
public interface HttpHandler {
    Response handle(Request request);
}
