package org.sakta.tracing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.area.Country;
import org.sakta.audit.Access;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.identity.PersonId;
import org.sakta.identity.TestPeople;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Role;
import org.sakta.shared.json.Json;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.tracing.NameContact.Outcome;

/** A case says whom it lives with, who cared for it, and who sat near it. */
class NameContactTest {
    private static final Instant MET = Stores.NOW.minus(Duration.ofHours(30));

    private final Stores stores = new Stores();
    private final Case ill = stores.opened(Stores.person());
    private final PersonId mother = Stores.person();
    private final Caller caller = Stores.official(Stores.AREA, Role.TRACER, Role.EPIDEMIOLOGIST);
    private final NameContact naming = new NameContact(
            stores.served(),
            stores.contacts,
            stores.making(),
            stores.contactDesk,
            stores.contactEvidence(),
            stores.contactAlerts(),
            TestPeople.of(mother, ill.person()),
            Country.KG,
            stores.clock);

    private Outcome name(PersonId person, Nearness nearness, Instant lastAt, Optional<Integer> rows) {
        return naming.name(caller, Role.TRACER, ill.id(), new NamedContact(person, nearness, lastAt, rows));
    }

    private Outcome name(Nearness nearness, Instant lastAt) {
        return name(mother, nearness, lastAt, Optional.empty());
    }

    private String refused(Outcome outcome) {
        return ((Outcome.Impossible) outcome).why().where();
    }

    private List<Fact> facts() {
        return stores.evidence.of(mother).stream().map(Evidence::fact).toList();
    }

    private List<Deed> deeds() {
        return stores.audit.newestFirst(Chain.ofPerson(mother.value()), Optional.empty(), 20).accesses().stream()
                .map(Access::deed)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"HOUSEHOLD,HOUSEHOLD", "CARER,CLOSE", "CLOSE,CLOSE", "TRANSPORT,TRANSPORT"})
    void whoIsNamedIsAContactWithEvidence(Nearness nearness, Fact.Contact evidence) {
        var stands = (Outcome.Stands) name(nearness, MET);
        assertThat(stands.contact().encounter()).isEqualTo(new Encounter(nearness, MET));
        assertThat(facts()).containsExactly(new Fact.Exposure(evidence, MET));
        assertThat(deeds()).containsExactly(Deed.CONTACT_NAMED);
    }

    @Test
    void whoIsNamedTwiceIsThereOnceByTheNearestTime() {
        name(Nearness.HOUSEHOLD, MET);
        name(Nearness.HOUSEHOLD, MET);
        name(Nearness.HOUSEHOLD, MET.minusSeconds(60));
        assertThat(facts()).hasSize(1);
        assertThat(deeds()).hasSize(1);
        var stands = (Outcome.Stands) name(Nearness.CLOSE, MET.plusSeconds(60));
        assertThat(stands.contact().encounter()).isEqualTo(new Encounter(Nearness.HOUSEHOLD, MET));
        name(Nearness.HOUSEHOLD, MET.plusSeconds(120));
        assertThat(facts())
                .containsExactlyInAnyOrder(
                        new Fact.Exposure(Fact.Contact.HOUSEHOLD, MET),
                        new Fact.Exposure(Fact.Contact.CLOSE, MET.plusSeconds(60)),
                        new Fact.Exposure(Fact.Contact.HOUSEHOLD, MET.plusSeconds(120)));
        assertThat(stores.contacts.of(mother)).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlace() {
        assertThat(refused(name(ill.person(), Nearness.CLOSE, MET, Optional.empty())))
                .isEqualTo("/personId");
        assertThat(refused(name(Stores.person(), Nearness.CLOSE, MET, Optional.empty())))
                .isEqualTo("/personId");
        assertThat(refused(name(Nearness.CLOSE, Stores.NOW.plusSeconds(1)))).isEqualTo("/lastAt");
        assertThat(refused(name(Nearness.CLOSE, MET.minus(Duration.ofDays(4))))).isEqualTo("/lastAt");
        assertThat(refused(name(mother, Nearness.TRANSPORT, MET, Optional.of(3))))
                .isEqualTo("/rowsApart");
        assertThat(facts()).isEmpty();
        assertThat(deeds()).isEmpty();
        assertThat(name(mother, Nearness.TRANSPORT, MET, Optional.of(2))).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void ofACaseThatWasWithdrawnNobodyIsNamed() {
        stores.cases.replace(ill.withdrawn(Stores.NOW));
        assertThat(name(Nearness.CLOSE, MET)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackWithAllThatFollowed() {
        name(Nearness.HOUSEHOLD, MET);
        name(Nearness.CLOSE, MET.plusSeconds(60));
        assertThat(naming.remove(caller, ill.id(), mother)).isInstanceOf(Outcome.Stands.class);
        assertThat(facts().stream().filter(new Fact.Withdrawn()::equals)).hasSize(2);
        assertThat(stores.contacts.of(mother)).isEmpty();
        assertThat(deeds().getFirst()).isEqualTo(Deed.CONTACT_REMOVED);
        assertThat(naming.remove(caller, ill.id(), mother)).isInstanceOf(Outcome.NothingThere.class);
        name(Nearness.HOUSEHOLD, MET);
        assertThat(facts()).hasSize(5);
    }

    @Test
    void rowsAreToldOfVehiclesAlone() {
        assertThat(defects("household", ",\"rowsApart\":1"))
                .isEqualTo(Map.of("/rowsApart", "tracing.not-in-transport"));
        assertThat(defects("transport", "")).isEqualTo(Map.of("/rowsApart", "tracing.rows-needed"));
        assertThat(defects("casual", "")).containsOnlyKeys("/nearness");
    }

    private Map<String, String> defects(String nearness, String rows) {
        var body =
                "{\"personId\":\"%s\",\"nearness\":\"%s\",\"lastAt\":\"%s\"%s}".formatted(mother, nearness, MET, rows);
        var invalid =
                (Parsed.Invalid<NamedContact>) NamedContact.parse(Json.parse(body.getBytes(StandardCharsets.UTF_8)));
        return invalid.errors().stream().collect(toMap(FieldError::where, FieldError::code));
    }
}
