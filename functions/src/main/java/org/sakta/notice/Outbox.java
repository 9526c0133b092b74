package org.sakta.notice;

import org.sakta.identity.PersonId;

/** Alerts as contexts that decide on them see them. */
public interface Outbox {
    boolean has(PersonId person, Alert.Id id);

    /** Adds an alert; one that is there already stays as it is. */
    void add(Alert alert);
}
