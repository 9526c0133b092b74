package org.sakta.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.sakta.status.EvidenceId;

/** A case's id: it follows from the result that opened it, and is of letters alone, so that no part of it can be taken for a number of a person. */
record CaseId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-p]{20}");
    private static final int LETTERS = 20;

    CaseId {
        if (!isValid(value)) throw new IllegalArgumentException("not a case");
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    static CaseId openedBy(EvidenceId result) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(("case/" + result).getBytes(UTF_8));
            var letters = new StringBuilder(LETTERS);
            for (int i = 0; i < LETTERS; i++) letters.append((char) ('a' + (digest[i] & 0xf)));
            return new CaseId(letters.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
