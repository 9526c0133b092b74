package org.sakta.shared.cose;

import java.io.Serial;

/** Bytes or a text that are not what a strict reader expects. */
public final class MalformedCbor extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MalformedCbor(String reason) {
        super(reason, null, false, false);
    }
}
