package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.local.engines.Ports;
import org.sakta.local.failure.LocalFailure;

class FirstAnswerTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(statuses.removeFirst(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void whatComesTooEarlyIsAskedAgain() {
        statuses.addAll(List.of(503, 503, 200, 500));
        FirstAnswer.await(api());
        assertThat(statuses).containsExactly(500);
    }

    @Test
    void whatNeverAnswersIsNotReady() {
        statuses.addAll(List.of(503, 503, 503, 503, 503, 200));
        assertThatThrownBy(() -> FirstAnswer.await(api()))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("the API answers GET / with 503");
    }

    @Test
    void whatFailsIsNotReady() {
        statuses.addAll(List.of(500, 200));
        assertThatThrownBy(() -> FirstAnswer.await(api())).hasMessage("the API answers GET / with 500");
    }

    @Test
    void whereNobodyListensNothingIsReady() {
        URI nobody = URI.create("http://localhost:" + Ports.free());
        assertThatThrownBy(() -> FirstAnswer.await(nobody))
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith("the API does not answer GET /: ");
    }

    private URI api() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
