package org.sakta.notice;

/** From where every channel learns of an alert. */
interface AlertTopic {
    /** @throws org.sakta.shared.http.DependencyUnavailable if it may not be there */
    void publish(AlertKey key);
}
