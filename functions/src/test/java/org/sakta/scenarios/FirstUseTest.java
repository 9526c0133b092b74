package org.sakta.scenarios;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Api;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;

/** A system that nobody has used yet, with no key and no document signer. */
@Tag("undisturbed") // it begins in a system of its own
class FirstUseTest {
    @Test
    void whoeverAsksFirstForTheListsHasThemMade() {
        try (Platform system = Platform.start(PlatformOptions.forTests())) {
            Api anyone = Api.at(system.api(), World.CONTRACT);
            anyone.get("/.well-known/sakta/trust-list").expecting(200);
            anyone.get("/.well-known/sakta/revocations").expecting(200);
        }
    }
}
