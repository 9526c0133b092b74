package org.sakta.identity;

/** By what right somebody may act for a person. */
public sealed interface Mandate {
    /** It is their own record. */
    record Own(PersonId self) implements Mandate {}

    /** They are the proxy of a dependant. */
    record Proxy(PersonId proxy) implements Mandate {}

    /** They are a clerk: whatever they do or see must be audited in the same transaction, for a stated purpose. */
    record Official() implements Mandate {}

    /** They may not; nor may they learn whether there is such a person. */
    record None() implements Mandate {}
}
