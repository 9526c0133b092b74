package org.sakta.shared.uploads;

/**
 * A file that has arrived.
 *
 * @param key where it is in its bucket
 * @param size in bytes
 */
public record Upload(String key, long size) {}
