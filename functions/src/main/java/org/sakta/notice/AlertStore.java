package org.sakta.notice;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;

/** Alerts, and how far each has come. */
interface AlertStore {
    /** @param version counts from 1, with every change */
    record Standing(AlertKey key, int version, Alert alert, Delivery delivery) {}

    /** Empty also where its time has passed. */
    Optional<Standing> find(AlertKey key);

    /** All that a person was to be told, the latest first. */
    List<Standing> of(PersonId person);

    /** @return whether it still stood as it was read, and is changed */
    boolean change(Standing standing, Delivery next);

    void erase(PersonId person);
}
