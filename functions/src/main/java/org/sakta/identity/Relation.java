package org.sakta.identity;

/** What a dependant is to the person who acts for them. */
public enum Relation {
    CHILD,
    PARENT,
    SPOUSE,
    SIBLING,
    GRANDCHILD,
    GRANDPARENT,
    WARD,
    OTHER
}
