package org.sakta.local.permissions;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What functions of this JVM needed so far, a line for each: {@code Function: action on resource (policy)}. */
public final class UsedGrants {
    private static final Set<String> LINES = ConcurrentHashMap.newKeySet();

    private UsedGrants() {}

    static void add(String function, Grant grant) {
        LINES.add(line(function, grant));
    }

    static String line(String function, Grant grant) {
        return function + ": " + grant;
    }

    public static Set<String> lines() {
        return new TreeSet<>(LINES);
    }
}
