package org.sakta.notice;

import java.util.Optional;

/**
 * Where an alert is kept: all that topic and queues learn of it.
 *
 * @param person the key version and the keyed hash of whom it is for
 */
record AlertKey(String person, Alert.Id id) {
    /** @return empty if it is no such text */
    static Optional<AlertKey> read(String text) {
        int space = text.indexOf(' ');
        return text.matches("[0-9]{1,9}\\.[A-Za-z0-9_-]{43} [0-9a-f]{32}")
                ? Optional.of(new AlertKey(text.substring(0, space), new Alert.Id(text.substring(space + 1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return person + " " + id;
    }
}
