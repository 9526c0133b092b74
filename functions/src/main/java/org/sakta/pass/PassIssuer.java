package org.sakta.pass;

/** Where other contexts get passes. */
@FunctionalInterface
public interface PassIssuer {
    /** The pass of that id: issued now, or the one that stands if it was issued before. */
    Pass issue(PassRequest request);
}
