package org.sakta.local.functions;

/** How an invocation ended. */
public sealed interface Invocation {
    /** The function's own answer. */
    record Answered(String json) implements Invocation {}

    /** The function threw, could not be made, or took longer than its own timeout. */
    record Failed(String why) implements Invocation {}

    /** The caller waits no longer. */
    record Abandoned() implements Invocation {}
}
