package org.sakta.local.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;

/** What the services say when something goes wrong. */
final class FaultAnswer {
    private FaultAnswer() {}

    static byte[] throttled(EngineCall call) {
        if (call.isForm()) return form("400 Bad Request", "Throttling");
        Optional<String> target = call.target();
        if (target.isEmpty()) return xml("503 Slow Down", "SlowDown");
        return json(
                "400 Bad Request",
                target.get().startsWith("DynamoDB") ? "ProvisionedThroughputExceededException" : "ThrottlingException",
                "");
    }

    static byte[] broken(EngineCall call) {
        if (call.isForm()) return form("500 Internal Server Error", "InternalError");
        if (call.target().isEmpty()) return xml("500 Internal Server Error", "InternalError");
        return json("500 Internal Server Error", "InternalServerError", "");
    }

    /** The first part met another transaction. */
    static byte[] conflict(EngineCall call) throws IOException {
        String others = String.join("", Collections.nCopies(call.transactionSize() - 1, ",{\"Code\":\"None\"}"));
        return json(
                "400 Bad Request",
                "TransactionCanceledException",
                ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"}" + others + "]");
    }

    private static byte[] json(String status, String code, String more) {
        return answer(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws#" + code + "\",\"message\":\"on purpose\"" + more + "}");
    }

    private static byte[] form(String status, String code) {
        return answer(status, "text/xml", "<ErrorResponse>" + error(code) + "</ErrorResponse>");
    }

    private static byte[] xml(String status, String code) {
        return answer(status, "application/xml", error(code));
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code><Message>on purpose</Message></Error>";
    }

    private static byte[] answer(String status, String type, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
