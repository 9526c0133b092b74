package org.sakta.notice;

import java.time.Instant;

/**
 * How far an alert has come on its way to a telephone.
 *
 * @param at since when it is so
 * @param repeats how often it was sent again although it may have arrived
 * @param sender who is about to send it, or was: a word of chance; empty before
 */
record Delivery(State state, Instant at, int repeats, String sender) {
    /** How far. */
    enum State {
        /** Nothing was sent yet. */
        WAITING,
        /** Somebody is about to send it, or died over it. */
        SENDING,
        /** It may have been sent: no answer was heard. */
        UNSURE,
        /** It was handed over. */
        SENT,
        /** It may have been sent more than once, and is not sent again. */
        PARKED,
        /** The person has no telephone number, or none that text messages are sent to. */
        NO_NUMBER,
        /** Whoever carries text messages refuses this number. */
        REFUSED
    }

    static Delivery waiting(Instant now) {
        return new Delivery(State.WAITING, now, 0, "");
    }

    Delivery now(State next, Instant now) {
        return new Delivery(next, now, repeats, sender);
    }

    /** Somebody is about to send it; once more, if it may have arrived. */
    Delivery sending(Instant now, String by) {
        return new Delivery(State.SENDING, now, state == State.WAITING ? repeats : repeats + 1, by);
    }
}
