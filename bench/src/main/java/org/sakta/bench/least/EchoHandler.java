package org.sakta.bench.least;

import org.sakta.shared.http.Fields;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** Reads a body and answers with it, by the product's own kernel. */
public final class EchoHandler extends HttpFunction {
    public EchoHandler() {
        super(EchoHandler::echo);
    }

    private record Echo(String code) {}

    private static Response echo(Request request) {
        var form = Fields.of(request.json());
        var code = form.required("code", Reader.text(2000));
        return switch (form.result(() -> new Echo(code.get()))) {
            case Parsed.Invalid<Echo>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Echo>(var echo) -> Response.json(200, echo);
        };
    }
}
