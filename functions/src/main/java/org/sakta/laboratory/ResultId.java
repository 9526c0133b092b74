package org.sakta.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A result's id. It follows from laboratory and sample, so that a report sent twice meets itself without being looked for. */
record ResultId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
    private static final int BYTES = 12;

    ResultId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a result");
    }

    static ResultId of(LaboratoryId laboratory, SampleId sample) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((laboratory + "\n" + sample.value()).getBytes(UTF_8));
            return new ResultId(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<ResultId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ResultId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
