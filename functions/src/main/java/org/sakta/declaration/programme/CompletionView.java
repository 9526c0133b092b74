package org.sakta.declaration.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.declaration.programme.Completion.Count;
import org.sakta.declaration.programme.Completion.OfOrganisation;

/** Completion as it is shown. {@code declared} is rounded; where it would be small only {@code declaredFewerThan} is told. */
record CompletionView(ProgrammeId programmeId, Instant asOf, List<Row> organisations, Total total) {
    record Row(
            String organisation,
            int people,
            Optional<Integer> declared,
            Optional<Integer> declaredFewerThan,
            Optional<Integer> percent) {}

    /** Sums of what is shown above, so that nothing hidden can be had by subtraction. */
    record Total(int people, int declared) {}

    static CompletionView of(Completion completion) {
        var rows = completion.organisations().stream().map(CompletionView::row).toList();
        var total = new Total(
                rows.stream().mapToInt(Row::people).sum(),
                rows.stream().mapToInt(row -> row.declared().orElse(0)).sum());
        return new CompletionView(completion.programme(), completion.at(), rows, total);
    }

    private static Row row(OfOrganisation row) {
        return switch (row.declared()) {
            case Count.About(int count) ->
                new Row(
                        row.organisation(),
                        row.people(),
                        Optional.of(count),
                        Optional.empty(),
                        Optional.of(100 * count / row.people()));
            case Count.FewerThan(int count) ->
                new Row(row.organisation(), row.people(), Optional.empty(), Optional.of(count), Optional.empty());
        };
    }
}
