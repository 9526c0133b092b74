package org.sakta.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one citizen and one officer do: register, declare, fetch the image, verify it, read the record. */
final class Visit {
    static final int REQUESTS = 5;

    private static final Pattern URL = member("url", "HTTPS?:[^\"]+");
    private static final Pattern IMAGE = member("imageLink", "[^\"]+");
    private static final Pattern ID = member("declarationId", "[^\"]+");

    private final LocalSystem system;
    private final LoadCount count;
    private final String officer;

    Visit(LocalSystem system, LoadCount count, String officer) {
        this.system = system;
        this.count = count;
        this.officer = officer;
    }

    /** A request that fails ends the visit. */
    void run(Exchange registration) {
        String citizen = registration.token();
        if (!isDone(201, registration)) return;
        LocalSystem.Answer receipt = sent(Requests.declaration(citizen, false));
        if (!isDone(201, receipt)) return;
        count.accepted(first(ID, receipt.body()));
        boolean done = isDone(200, Requests.image(citizen, first(IMAGE, receipt.body())))
                && isDone(200, Requests.verification(officer, first(URL, receipt.body())))
                && isDone(200, Requests.me(citizen));
        if (done) count.visited();
    }

    private boolean isDone(int status, Exchange exchange) {
        return isDone(status, sent(exchange));
    }

    private boolean isDone(int status, LocalSystem.Answer answer) {
        if (answer.status() != status) count.failed(answer.status() + " " + answer.body());
        return answer.status() == status;
    }

    private LocalSystem.Answer sent(Exchange exchange) {
        long start = System.nanoTime();
        LocalSystem.Answer answer = system.send(exchange);
        count.answered(System.nanoTime() - start);
        return answer;
    }

    private static Pattern member(String name, String value) {
        return Pattern.compile("\"" + name + "\":\"(" + value + ")\"");
    }

    private static String first(Pattern member, String json) {
        Matcher found = member.matcher(json);
        if (!found.find()) throw new IllegalStateException("no " + member + " in " + json);
        return found.group(1);
    }
}
