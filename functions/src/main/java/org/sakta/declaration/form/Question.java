package org.sakta.declaration.form;

import java.util.Optional;

/** One field of a form. */
public record Question(AnswerPath path, Kind kind, Need need, Optional<FollowUp> followUp) {}
