package org.sakta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the API answered. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;

    Answer(int status, HttpHeaders headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public byte[] bytes() {
        return bytes;
    }

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

    /** Fails unless this was the status. */
    public Answer expecting(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + body();
    }
}
