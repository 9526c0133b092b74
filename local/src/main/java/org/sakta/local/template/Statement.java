package org.sakta.local.template;

/**
 * One statement of a policy.
 *
 * @param source logical id of the managed policy, or of the function, that says so
 * @param allows whether it allows or denies
 */
public record Statement(String source, boolean allows, Names actions, Names resources) {}
