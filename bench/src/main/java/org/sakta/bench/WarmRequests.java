package org.sakta.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A request in three ways, one turn each: only its store calls; the function; the function behind the local HTTP front with its token check. */
final class WarmRequests {
    private static final Alternation ALTERNATION = new Alternation(150, 7, 30);
    private static final int NEEDED = 2 * (1 + 150 + 7 * 30);

    private final LocalSystem system;
    private final Table table;

    WarmRequests(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    /** @param requests each is sent once */
    void measure(String function, int status, Stream<Exchange> requests) throws Exception {
        var each = new Prepared(requests.limit(NEEDED).toList(), function, status);
        each.overHttp();
        system.settle();
        var calls = StoreCalls.of(each::toFunction);
        var bare = new BareCalls(system.store(), calls);
        var variants = new ArrayList<Alternation.Variant>();
        if (!calls.isEmpty()) variants.add(new Alternation.Variant("store calls alone: " + calls.size(), bare::make));
        variants.add(new Alternation.Variant("function", each::toFunction));
        variants.add(new Alternation.Variant("over HTTP", each::overHttp));
        table.rows(each.route(), ALTERNATION.run(variants));
    }

    private final class Prepared {
        private final List<byte[]> events;
        private final Iterator<Exchange> exchanges;
        private final String function;
        private final String route;
        private final int status;
        private int next;

        Prepared(List<Exchange> all, String function, int status) {
            route = all.getFirst().route();
            events = all.subList(0, NEEDED / 2).stream().map(Exchange::event).toList();
            exchanges = all.subList(NEEDED / 2, NEEDED).iterator();
            this.function = function;
            this.status = status;
        }

        String route() {
            return route;
        }

        boolean toFunction() {
            var answer = system.invoke(function, events.get(next++));
            return expected(answer.contains("\"statusCode\":" + status), answer);
        }

        boolean overHttp() {
            var answer = system.send(exchanges.next());
            return expected(answer.status() == status, answer.toString());
        }

        private boolean expected(boolean so, String answer) {
            if (so) return true;
            throw new IllegalStateException(route + " answered " + answer);
        }
    }
}
