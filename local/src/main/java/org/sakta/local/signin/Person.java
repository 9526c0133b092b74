package org.sakta.local.signin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signs in.
 *
 * @param group the staff role; absent for a citizen
 * @param phone E.164
 */
public record Person(
        Optional<String> group, Optional<String> phone, Optional<String> organisation, Optional<String> area) {
    public static Person citizen(String phone) {
        return new Person(Optional.empty(), Optional.of(phone), Optional.empty(), Optional.empty());
    }

    public static Person staff(String group, String organisation, String area) {
        return new Person(Optional.of(group), Optional.empty(), present(organisation), present(area));
    }

    /** Reads what a form or a query gives; a phone may lack its plus sign, which forms turn into a space. */
    static Person of(Map<String, String> fields) {
        return new Person(
                present(fields.getOrDefault("role", "")).filter(role -> !role.equals("citizen")),
                present(fields.getOrDefault("phone", "")).map(phone -> "+" + phone.replaceAll("\\D", "")),
                present(fields.getOrDefault("organisation", "")),
                present(fields.getOrDefault("area", "")));
    }

    /** The same person has the same subject at every sign-in. */
    public String subject() {
        String who = group.map(role -> role + "|" + organisation.orElse("") + "|" + area.orElse("") + "|")
                        .orElse("citizen|")
                + phone.orElse("");
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        group.ifPresent(role -> claims.put("cognito:groups", List.of(role)));
        phone.ifPresent(number -> claims.put("phone_number", number));
        organisation.ifPresent(name -> claims.put("organisation", name));
        area.ifPresent(code -> claims.put("area", code));
        return claims;
    }

    private static Optional<String> present(String value) {
        return Optional.of(value.trim()).filter(text -> !text.isEmpty());
    }
}
