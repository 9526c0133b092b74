package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sakta.area.AreaCode;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.testing.Engine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoCasesTest {
    /** Naryn oblast. */
    private static final AreaCode ELSEWHERE = new AreaCode("41704000000000");

    private final Stores stores = new Stores();
    private final Case opened = stores.opened(Stores.person());

    private static Case.Inquiry inquiry(int places) {
        var visited = new ArrayList<Place>();
        for (int i = 0; i < places; i++)
            visited.add(new Place(Stores.venue(), new Span(Stores.NOW.minusSeconds(7200), Stores.NOW)));
        return new Case.Inquiry(Optional.of(LocalDate.parse("2096-11-24")), visited);
    }

    private Access access(Case of) {
        return new Access(
                Chain.ofPerson(of.person().value()),
                new Actor("subject", Role.EPIDEMIOLOGIST, Optional.empty()),
                Deed.CASE_INQUIRED,
                Purpose.CONTACT_TRACING,
                Optional.empty(),
                Stores.NOW);
    }

    @Test
    void aCaseIsFoundByItsIdAndByThePerson() {
        assertThat(stores.cases.find(opened.id())).contains(opened);
        assertThat(stores.cases.of(opened.person())).containsExactly(opened);
        assertThat(stores.cases.of(Stores.person())).isEmpty();
    }

    @Test
    void aCaseIsFoundByThePersonAfterTheKeyWasRotated() {
        stores.keys.rotate(KeyPurpose.LOOKUP);
        assertThat(stores.cases.of(opened.person())).containsExactly(opened);
    }

    @Test
    void aCaseIsOpenedOnce() {
        assertThat(stores.cases.open(opened)).isFalse();
    }

    @Test
    void whatACaseToldIsKeptWithoutAnyoneReadingItInTheTable() {
        var next = opened.with(inquiry(50));
        assertThat(stores.caseDesk.replace(next, access(next))).isTrue();
        assertThat(stores.cases.find(opened.id())).contains(next);
        var item = Engine.dynamo()
                .getItem(get -> get.tableName(Engine.table("TracingTable"))
                        .key(Map.of(
                                "pk", AttributeValue.fromS("CASE#" + opened.id()),
                                "sk", AttributeValue.fromS("CASE"))))
                .item();
        assertThat(item.toString())
                .doesNotContain(opened.person().value())
                .doesNotContain(
                        next.inquiry().orElseThrow().places().getFirst().venue().value());
    }

    @Test
    void aCaseWithoutSymptomsAndPlacesIsAnotherThanOneThatWasNotAsked() {
        var next = opened.with(new Case.Inquiry(Optional.empty(), List.of()));
        assertThat(stores.cases.replace(next)).isTrue();
        assertThat(stores.cases.find(opened.id())).contains(next);
    }

    @Test
    void onlyTheVersionBeforeIsReplacedAndNothingIsWrittenDownOtherwise() {
        var next = opened.withdrawn(Stores.NOW);
        assertThat(stores.cases.replace(next)).isTrue();
        assertThat(stores.cases.replace(opened.with(inquiry(1)))).isFalse();
        assertThat(stores.caseDesk.replace(opened.with(inquiry(1)), access(opened)))
                .isFalse();
        assertThat(stores.audit
                        .newestFirst(Chain.ofPerson(opened.person().value()), Optional.empty(), 10)
                        .accesses())
                .isEmpty();
        assertThat(stores.cases.find(opened.id())).contains(next);
        assertThat(stores.cases.replace(next.standing(Stores.NOW.minusSeconds(60))))
                .isTrue();
        assertThat(stores.cases.find(opened.id()).orElseThrow().isWithdrawn()).isFalse();
    }

    @Test
    void theCasesOfAnAreaComeInPagesTheLatestFirst() {
        stores.clock.pass(Duration.ofDays(36500));
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(stores.opened(Stores.person()).id());
            stores.clock.pass(Duration.ofMinutes(1));
        }
        var found = new ArrayList<CaseId>();
        Optional<String> after = Optional.empty();
        do {
            var slice = stores.cases.inArea(Stores.AREA, after, 2);
            slice.cases().forEach(known -> found.add(known.id()));
            after = slice.last();
        } while (after.isPresent() && found.size() < ids.size());
        assertThat(found).startsWith(ids.toArray(CaseId[]::new));
        assertThat(stores.cases.inArea(ELSEWHERE, Optional.empty(), 10).cases()).isEmpty();
    }

    @Test
    void anOfficialFindsTheCasesOfTheOwnAreaAloneAndTheMinistryAll() {
        var served = stores.served();
        for (var area : List.of(Stores.AREA, new AreaCode("41700000000000")))
            assertThat(served.find(Stores.official(area, Role.TRACER), opened.id()))
                    .as("%s", area)
                    .contains(opened);
        for (var area : List.of(ELSEWHERE, new AreaCode("41702410000010"), new AreaCode("00000000000000")))
            assertThat(served.find(Stores.official(area, Role.EPIDEMIOLOGIST), opened.id()))
                    .as("%s", area)
                    .isEmpty();
        assertThat(served.find(Stores.official(ELSEWHERE, Role.MINISTRY_REGISTRAR), opened.id()))
                .contains(opened);
        var nowhere = new Caller(
                new Subject("s"), Set.of(Role.EPIDEMIOLOGIST), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(served.find(nowhere, opened.id())).isEmpty();
    }

    @Test
    void aCaseIsGoneWhenItsTimeHasPassed() {
        stores.clock.pass(Duration.ofDays(365));
        assertThat(stores.cases.find(opened.id())).isEmpty();
        assertThat(stores.cases.of(opened.person())).isEmpty();
    }

    @Test
    void whoIsErasedWasNeverACase() {
        stores.cases.erase(opened.person());
        assertThat(stores.cases.find(opened.id())).isEmpty();
        assertThat(stores.cases.of(opened.person())).isEmpty();
        var left = Engine.dynamo()
                .scanPaginator(scan -> scan.tableName(Engine.table("TracingTable"))
                        .filterExpression("contains(pk, :id) OR contains(sk, :id)")
                        .expressionAttributeValues(java.util.Map.of(
                                ":id", AttributeValue.fromS(opened.id().value()))))
                .items();
        assertThat(left).isEmpty();
        stores.cases.erase(opened.person());
    }
}
