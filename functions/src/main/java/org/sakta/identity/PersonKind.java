package org.sakta.identity;

/** How a person came to be registered: by themselves, by a proxy, or by a clerk. */
public enum PersonKind {
    SELF,
    DEPENDANT,
    ASSISTED
}
