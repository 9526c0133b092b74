package org.sakta.local.template;

/**
 * A permission that no test uses, and why it stays: {@code UnexercisedPermissions} in the metadata of a function or of a
 * managed policy.
 *
 * @param source logical id of that function or policy
 */
public record Unexercised(String source, String action, String resource, String reason) {}
