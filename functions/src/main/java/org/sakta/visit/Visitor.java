package org.sakta.visit;

/**
 * A visitor as a visit may know one.
 *
 * @param sealed the person, in base64, for whoever may open visits under an approved case
 */
record Visitor(Pseudonym pseudonym, String sealed) {}
