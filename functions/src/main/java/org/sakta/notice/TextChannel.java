package org.sakta.notice;

import org.sakta.identity.Phone;

/** Whoever carries text messages to telephones. */
interface TextChannel {
    /** What came of it. */
    sealed interface Outcome {
        record Sent() implements Outcome {}

        /** It was not sent, and may be later. */
        record NotNow(RuntimeException why) implements Outcome {}

        /** It may have been sent. */
        record Unsure(RuntimeException why) implements Outcome {}

        /** This number gets none: its owner or its network does not want any. */
        record Refused() implements Outcome {}
    }

    Outcome send(Phone to, String text, NoticePolicy policy);
}
