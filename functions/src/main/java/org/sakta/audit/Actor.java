package org.sakta.audit;

import java.util.Optional;

/** Who looked: the sign-in's random subject, the role used, and the organisation it was used for. */
public record Actor(String subject, String role, Optional<String> organisation) {}
