package org.sakta.shared.uploads;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is called that is waited for: by chance or by a hash, so that nobody guesses it and it says nothing. */
public record UploadName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public UploadName {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("no name of an upload");
    }

    /** Of a file that has come; empty where no link led to. */
    public static Optional<UploadName> of(Upload upload) {
        return Optional.of(upload.key())
                .filter(key -> key.startsWith(S3Uploads.INCOMING))
                .map(key -> key.substring(S3Uploads.INCOMING.length()))
                .filter(name -> FORM.matcher(name).matches())
                .map(UploadName::new);
    }

    String key() {
        return S3Uploads.INCOMING + value;
    }
}
