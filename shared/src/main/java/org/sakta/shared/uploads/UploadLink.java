package org.sakta.shared.uploads;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Where somebody may put one file, and nothing but it.
 *
 * @param method of the request that brings it
 * @param headers that the request must bear, as they are: the signature holds for them alone
 * @param until when the link stops working
 */
public record UploadLink(URI url, String method, Map<String, String> headers, Instant until) {
    public UploadLink {
        headers = Map.copyOf(headers);
    }
}
