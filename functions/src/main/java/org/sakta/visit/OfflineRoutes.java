package org.sakta.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.venue.VenueId;
import org.sakta.visit.OfflineScans.Result;
import org.sakta.visit.OfflineScans.Row;
import org.sakta.visit.OfflineScans.Telling;

/** {@code POST /venues/{venueId}/offline-scans}. */
record OfflineRoutes(OfflineScans scans) {
    private record RowView(
            int number,
            String outcome,
            Optional<Instant> at,
            Optional<String> reason,
            Optional<String> text,
            List<String> flags) {}

    private record Told(long clockAheadSeconds, List<RowView> scans) {}

    Response tell(Request request) {
        return switch (OfflineScansForm.parse(request.json())) {
            case Parsed.Invalid<Telling>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Telling>(var telling) ->
                Optional.of(request.pathParameter("venueId"))
                        .filter(VenueId::isValid)
                        .map(id -> told(scans.tell(request.caller(), new VenueId(id), telling), request.language()))
                        .orElseGet(OfflineRoutes::notFound);
        };
    }

    private static Response told(OfflineScans.Outcome outcome, Language language) {
        return switch (outcome) {
            case OfflineScans.Outcome.Told(var ahead, var rows) ->
                Response.json(
                        200,
                        new Told(
                                ahead.toSeconds(),
                                rows.stream().map(row -> view(row, language)).toList()));
            case OfflineScans.Outcome.Hidden() -> notFound();
        };
    }

    private static RowView view(Row row, Language language) {
        return switch (row.result()) {
            case Result.InTheFuture() -> refused(row, "in-the-future", language);
            case Result.TooLate() -> refused(row, "too-late", language);
            case Result.Scanned(var outcome) ->
                switch (outcome) {
                    case PassAtDoor.Outcome.Judged(var initials, var status, var at) ->
                        counted(row, status.admitted() ? "let-in" : "turned-away", at);
                    case PassAtDoor.Outcome.Left(var initials, var at) -> counted(row, "left", at);
                    case PassAtDoor.Outcome.NoPass() -> refused(row, "no-pass", language);
                    case PassAtDoor.Outcome.PassOver() -> refused(row, "pass-over", language);
                    case PassAtDoor.Outcome.PassOfAnotherVenue() -> refused(row, "pass-of-another-venue", language);
                    case PassAtDoor.Outcome.PassUsed() -> refused(row, "pass-used", language);
                    case PassAtDoor.Outcome.NotInside() -> refused(row, "not-inside", language);
                };
        };
    }

    private static RowView counted(Row row, String outcome, Instant at) {
        return new RowView(
                row.number(),
                outcome,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                row.flags().stream().map(Reader::wireName).sorted().toList());
    }

    private static RowView refused(Row row, String reason, Language language) {
        var text = Messages.in(language).text("visit.offline." + reason);
        return new RowView(
                row.number(), "refused", Optional.empty(), Optional.of(reason), Optional.of(text), List.of());
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
