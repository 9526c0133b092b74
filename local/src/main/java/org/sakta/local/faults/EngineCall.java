package org.sakta.local.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One request to an engine, as it came over the wire. */
public final class EngineCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String head;
    private final byte[] body;

    private EngineCall(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Empty where the caller hung up instead. */
    static Optional<EngineCall> read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int matched = 0; matched < END.length; ) {
            int next = in.read();
            if (next < 0) return Optional.empty();
            head.write(next);
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
        }
        var call = new EngineCall(head.toString(StandardCharsets.ISO_8859_1), new byte[0]);
        int length = call.header("content-length").map(Integer::parseInt).orElse(0);
        return Optional.of(new EngineCall(call.head, in.readNBytes(length)));
    }

    /** Asks that the connection be closed after the answer: so the answer's end is the stream's end. */
    byte[] bytes() {
        String lines = head.replaceAll("(?i)\r\nconnection:[^\r]*", "");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes((lines.substring(0, lines.length() - 2) + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Members of a form instead of JSON: SNS. */
    boolean isForm() {
        return header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    /** {@code DynamoDB_20120810.PutItem}; empty for S3, which has no such header. */
    Optional<String> target() {
        return header("x-amz-target");
    }

    /** What all attempts at one call of the SDK have in common; who follows a signed link has none. */
    Optional<String> invocation() {
        return header("amz-sdk-invocation-id");
    }

    boolean isTransaction() {
        return target().filter(target -> target.contains(".Transact")).isPresent();
    }

    int transactionSize() throws IOException {
        return JSON.readTree(body).path("TransactItems").size();
    }
}
