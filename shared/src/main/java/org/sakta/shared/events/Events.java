package org.sakta.shared.events;

/** Where events go: a JSON log line in production, a list in tests. */
@FunctionalInterface
public interface Events {
    void record(Event event);
}
