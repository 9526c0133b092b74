package org.sakta.notice;

import java.time.InstantSource;
import java.util.List;
import org.sakta.area.Country;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** The route by which people read their notices. */
record NoticeRoutes(ReadNotices reading, Country country, InstantSource clock) {
    private record NoticesView(List<NoticeView> notices) {}

    Response read(Request request) {
        return switch (reading.read(request.caller(), request.pathParameter("personId"))) {
            case ReadNotices.Outcome.Shown(var notices) ->
                Response.json(
                        200,
                        new NoticesView(notices.stream()
                                .map(notice -> NoticeView.of(notice, country, request.language(), clock.instant()))
                                .toList()));
            case ReadNotices.Outcome.RegisterFirst() -> Response.problem(Problem.of(409, "notice.register-first"));
            case ReadNotices.Outcome.Hidden() -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
