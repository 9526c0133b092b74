package org.sakta.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Subject;

/** Locks out who tries numbers to learn whose they are. */
interface Limits {
    /**
     * Counts the document numbers that an account has not sent before today.
     *
     * @return how long to wait, if they are more than anybody needs
     */
    Optional<Duration> tryNumbers(Subject subject, List<Document> documents);

    /** How long somebody has to wait who looked up too many people that are not there. */
    Optional<Duration> lockedOut(Subject subject);

    void missed(Subject subject);
}
