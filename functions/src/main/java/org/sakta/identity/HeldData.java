package org.sakta.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one context holds about people, so that it can be handed out to them and erased for them. */
public interface HeldData {
    /** The name of this part in an export: {@code declarations}. */
    String section();

    /** Everything held about the person, as records that can be written as JSON. */
    Object export(PersonId person);

    /**
     * Erases it. May be called again at any time, also after it died half-way or when nothing is left.
     *
     * @return what stays, since the law or the nature of the thing demands it
     */
    List<Kept> erase(PersonId person);

    /**
     * Something that stays.
     *
     * @param reason key of a message ({@code context.key}) that says what and why
     */
    record Kept(String reason, List<Object> arguments, Optional<Instant> until) {
        public Kept {
            arguments = List.copyOf(arguments);
        }

        public static Kept because(String reason, Object... arguments) {
            return new Kept(reason, List.of(arguments), Optional.empty());
        }
    }
}
