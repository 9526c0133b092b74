package org.sakta.declaration.programme;

import java.util.Set;
import java.util.TreeSet;

/** The staff of one organisation in a pilot, as hashes. */
record Roster(ProgrammeId programme, String organisation, int version, Set<String> members) {
    Roster {
        members = Set.copyOf(members);
    }

    /** How many of the members are among these. */
    int declared(Set<String> marks) {
        var both = new TreeSet<>(members);
        both.retainAll(marks);
        return both.size();
    }
}
