package org.sakta.shared.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may call: whoever signed in by phone and has no group is a citizen; every other role is a group of the user pool. */
public enum Role {
    CITIZEN,
    CLERK,
    CHECKPOINT_OFFICER,
    VENUE_OPERATOR,
    ENTRANCE,
    LABORATORY,
    BED_DESK,
    TRACER,
    EPIDEMIOLOGIST,
    CENTRE_REGISTRAR,
    VACCINATOR,
    COLD_CHAIN_LOGGER,
    RED_CRESCENT_VALIDATOR,
    VOLUNTEER_COORDINATOR,
    SOCIAL_WORKER,
    AGENCY_COORDINATOR,
    EMERGENCIES_MINISTRY,
    REGIONAL_REPRESENTATIVE,
    COMMUNICATOR,
    MINISTRY_REGISTRAR,
    AUDITOR;

    /** The group's name in the user pool and in {@code x-roles} of the contract: {@code checkpoint-officer}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofGroup(String group) {
        return Stream.of(values()).filter(role -> role.group().equals(group)).findFirst();
    }
}
