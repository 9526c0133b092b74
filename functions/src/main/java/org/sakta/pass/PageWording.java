package org.sakta.pass;

/** Which texts the page has for a verdict. Those of a declaration have the verdict's own name. */
final class PageWording {
    private PageWording() {}

    /** Whether the page is about somebody who shows a pass; posters and status passes mean nothing on it. */
    static boolean isOfAPerson(VerdictView seen) {
        return seen.kind().filter(kind -> !kind.equals("declaration")).isEmpty();
    }

    static String title(VerdictView seen) {
        if (isOfAPerson(seen) || !seen.status().equals("valid")) return seen.status();
        return isStatus(seen) ? "status" : "poster";
    }

    static String advice(VerdictView seen) {
        if (isOfAPerson(seen)) return seen.status();
        if (seen.status().equals("valid")) return seen.kind().orElseThrow();
        return isStatus(seen) ? "status-over" : "poster-over";
    }

    private static boolean isStatus(VerdictView seen) {
        return seen.kind().filter("status"::equals).isPresent();
    }
}
