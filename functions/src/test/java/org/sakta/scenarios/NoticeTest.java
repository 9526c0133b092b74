package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.LaboratoryActors.settle;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.local.Platform;
import org.sakta.local.engines.SmsOutbox.Sms;
import org.sakta.local.template.QueueSource;

/** Whoever met a case is told by text message that there is something to read, and reads it after signing in. */
class NoticeTest {
    private final Api epidemiologist = World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), VenueActors.AREA);
    private final Api tracer = World.staff("tracer", "sanepid-" + UUID.randomUUID(), VenueActors.AREA);
    private final String phone = World.phone();
    private final Api mother = World.citizen(phone);
    private final String motherId = LaboratoryActors.register(mother, LaboratoryActors.pin());

    @Test
    void aContactReadsANoticeInTheirLanguageAndNobodyElseDoes() {
        String id = opened();
        assertThat(notices(mother).json().path("notices")).isEmpty();
        named(id);
        settle();

        Answer read = notices(mother.with("accept-language", "ru"));
        assertThat(read.json().path("notices")).hasSize(1);
        assertThat(read.text("/notices/0/kind")).isEqualTo("exposure");
        assertThat(read.text("/notices/0/text")).contains("COVID-19", "118");
        assertThat(read.body()).doesNotContain(id);
        assertThat(notices(mother.with("accept-language", "vi")).text("/notices/0/title"))
                .contains("người mắc bệnh");
        assertThat(mother.get("/people/me/export").expecting(200).body()).contains("\"kind\":\"exposure\"");

        Api stranger = World.citizen(World.phone());
        assertThat(stranger.get("/people/me/notices").expecting(409).text("/type"))
                .endsWith("/register-first");
        String unused = LaboratoryActors.register(stranger, LaboratoryActors.pin());
        assertThat(stranger.get("/people/" + motherId + "/notices").status()).isEqualTo(404);
        assertThat(epidemiologist.get("/people/" + motherId + "/notices").status())
                .isEqualTo(403);
    }

    @Test
    void whoIsErasedHasNoNotices() {
        named(opened());
        assertThat(kinds()).containsExactly("exposure");
        mother.delete("/people/me").expecting(200);
        assertThat(mother.get("/people/me/notices").status()).isEqualTo(409);
    }

    @Test
    void whatDoesNotHoldAnyMoreIsTakenBackAndToldAgainWhenItDoes() {
        String id = opened();
        named(id);
        named(id);
        assertThat(kinds()).containsExactly("exposure");
        assertThat(epidemiologist
                        .delete("/cases/" + id + "/contacts/" + motherId)
                        .status())
                .isIn(200, 404);
        assertThat(kinds()).containsExactly("correction", "exposure");
        named(id);
        assertThat(kinds()).containsExactly("exposure", "correction", "exposure");
    }

    /** Where calls go wrong on purpose, a text may come twice, or be parked. */
    @Test
    @Tag("undisturbed")
    void oneTextSaysNothingOfWhatIsToBeRead() {
        String id = opened();
        named(id);
        named(id);
        settle();
        assertThat(texts()).singleElement().satisfies(sms -> {
            assertThat(sms.text()).contains("http://localhost:5173/n").doesNotContainIgnoringCase("covid");
            assertThat(sms.sender()).isEqualTo("Sakta");
            assertThat(sms.type()).isEqualTo("Transactional");
            assertThat(sms.maxPrice()).isEqualTo("0.50");
        });
        assertThat(notices(mother).json().at("/notices/0/textedAt").isMissingNode())
                .isFalse();
        assertThat(Platform.shared().queues().waiting("FailedTexts")).isZero();
    }

    @Test
    @Tag("undisturbed")
    void aChildWithoutATelephoneIsToldThroughItsMotherWhoReadsItsNotices() {
        String child = mother.post(
                        "/people", People.kyrgyz("dependant").replace("\"for\":", "\"relation\":\"child\",\"for\":"))
                .expecting(201)
                .text("/personId");
        named(opened(), child);
        settle();
        assertThat(notices(mother).json().path("notices")).isEmpty();
        Answer read = mother.get("/people/" + child + "/notices").expecting(200);
        assertThat(read.text("/notices/0/kind")).isEqualTo("exposure");
        assertThat(read.json().at("/notices/0/textedAt").isMissingNode()).isFalse();
    }

    @Test
    void theOperatorStopsAllTextsByAParameter() {
        assertThat(enabled(Map.of())).containsOnly(true);
        assertThat(enabled(Map.of("TextMessages", "off"))).containsOnly(false);
    }

    private static List<Boolean> enabled(Map<String, String> parameters) {
        return SampleEvents.template(parameters).functions().stream()
                .flatMap(function -> function.queues().stream())
                .map(QueueSource::enabled)
                .toList();
    }

    private List<Sms> texts() {
        return Platform.shared().engines().outbox().orElseThrow().all().stream()
                .filter(sms -> sms.to().equals(phone))
                .toList();
    }

    private void named(String id) {
        named(id, motherId);
    }

    private void named(String id, String person) {
        tracer.post("/cases/" + id + "/contacts", Cases.household(person)).expecting(201);
    }

    private static String opened() {
        return Cases.of(Cases.foundIll(LaboratoryActors.laboratory()));
    }

    private static Answer notices(Api citizen) {
        return citizen.get("/people/me/notices").expecting(200);
    }

    private List<String> kinds() {
        return notices(mother).json().path("notices").findValuesAsText("kind");
    }
}
