package org.sakta.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void whoSignedInByPhoneAndHasNoGroupIsACitizen() {
        assertThat(Caller.of(Map.of("sub", "s1", "phone_number", "+996555010203"))
                        .roles())
                .containsExactly(Role.CITIZEN);
    }

    @Test
    void aMachineWithoutAGroupIsNobody() {
        assertThat(Caller.of(Map.of("sub", "s1", "scope", "sakta/api")).roles()).isEmpty();
    }

    @Test
    void groupsAreRolesAndStrangeGroupsAreNone() {
        assertThat(Caller.of(Map.of("sub", "s1", "cognito:groups", "[clerk auditor admin]"))
                        .roles())
                .containsExactlyInAnyOrder(Role.CLERK, Role.AUDITOR);
    }

    @Test
    void aStaffAccountWithoutAKnownGroupMayDoNothing() {
        assertThat(Caller.of(Map.of("sub", "s1", "cognito:groups", "[admin]")).roles())
                .isEmpty();
    }
}
