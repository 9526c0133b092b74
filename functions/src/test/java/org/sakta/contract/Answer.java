package org.sakta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sakta.testing.FaultRun;

/** What the API answered. */
public final class Answer implements FaultRun.Said {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;
    private final boolean repeated;

    Answer(int status, HttpHeaders headers, byte[] bytes) {
        this(status, headers, bytes, false);
    }

    private Answer(int status, HttpHeaders headers, byte[] bytes, boolean repeated) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.repeated = repeated;
    }

    /** The same, had by asking again. */
    Answer afterRepeat() {
        return new Answer(status, headers, bytes, true);
    }

    @Override
    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean tellsWhen() {
        return header("retry-after").isPresent();
    }

    @Override
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** Fails unless this was the status. Who had to ask again may find made, with 200, what the first try has made. */
    public Answer expecting(int expected) {
        if (repeated && expected == 201 && status == 200) return this;
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + body();
    }
}
