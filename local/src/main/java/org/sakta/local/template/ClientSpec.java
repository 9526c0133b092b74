package org.sakta.local.template;

/**
 * One client of the user pool.
 *
 * @param machine signs in by client credentials
 */
public record ClientSpec(String id, boolean machine) {}
