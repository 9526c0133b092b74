package org.sakta.shared.http;

/** An edge concern that wraps a handler. */
@FunctionalInterface
public interface Filter {
    HttpHandler around(HttpHandler next);

    /** This filter outside, {@code inner} inside. */
    default Filter then(Filter inner) {
        return next -> around(inner.around(next));
    }
}
