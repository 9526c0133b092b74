package org.sakta.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredProfileTest {
    /** As release 0.1 stored it: whatever comes later must read it. */
    private static final String FIRST = """
            {"name":"Айгүл Токтогулова","birthDate":"1985-03-21","sex":"female","nationality":"KG",\
            "documents":[{"country":"KG","type":"pin","number":"12103198500017","verified":true}],\
            "phone":"+996700000001","residence":{"areaCode":"41702000000000","address":"Каракол ш., Токтогул көч. 12"},\
            "language":"ky"}""";

    private static Profile read(String json) {
        return StoredProfile.read(json.getBytes(UTF_8));
    }

    @Test
    void whatTheFirstReleaseStoredIsReadAndWrittenAsItWas() {
        var profile = read(FIRST);
        assertThat(profile.documents().getFirst().verified()).isTrue();
        assertThat(profile.residence().area().value()).isEqualTo("41702000000000");
        assertThat(new String(StoredProfile.write(profile), UTF_8)).isEqualTo(FIRST);
    }

    @Test
    void whatOnlyALaterReleaseKnowsIsLeftAlone() {
        String later = FIRST.replace("\"verified\":true", "\"verified\":true,\"expires\":\"2030-01-01\"")
                .replace("\"address\"", "\"floor\":3,\"address\"")
                .replace("\"language\"", "\"pronoun\":null,\"languages\":[\"ru\"],\"language\"");
        assertThat(read(later)).isEqualTo(read(FIRST));
    }

    @Test
    void whatNoReleaseWroteIsAFault() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(FIRST.replace("\"sex\":\"female\",", "")))
                .isInstanceOf(IllegalStateException.class);
    }
}
