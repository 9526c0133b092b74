package org.sakta.venue;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** {@code GET /neutral-poster}: the code by which anybody learns their own status, at no venue. */
public final class NeutralPosterHandler extends HttpFunction {
    public NeutralPosterHandler() {
        this(Env.system());
    }

    NeutralPosterHandler(Env env) {
        this(VenueWiring.of(env));
    }

    private NeutralPosterHandler(VenueWiring wiring) {
        this(wiring, wiring.neutralPoster());
    }

    private NeutralPosterHandler(VenueWiring wiring, NeutralPoster poster) {
        super(wiring.edge().around(request -> drawn(poster, request)));
    }

    private static Response drawn(NeutralPoster poster, Request request) {
        return switch (PosterQuery.parse(request.queryFields())) {
            case Parsed.Invalid<PosterQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<PosterQuery>(var asked) ->
                Response.bytes(200, asked.format().contentType(), new Body(asked.drawn(poster.sheet())))
                        .with("cache-control", "public, max-age=86400");
        };
    }
}
