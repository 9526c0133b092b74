package org.sakta.shared.events;

/**
 * Something worth a log line: a record whose components are ids, codes and counts, never a name, a phone, an answer
 * or a token.
 */
public interface Event {}
