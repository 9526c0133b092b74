package org.sakta.shared.dynamo;

/** What became of a conditional put. */
public sealed interface Put {
    record Stored() implements Put {}

    /** The condition did not hold; this item stands. */
    record Standing(Item item) implements Put {}

    /** The condition did not hold, and there is no item. */
    record Missing() implements Put {}
}
