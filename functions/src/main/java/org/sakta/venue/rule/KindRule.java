package org.sakta.venue.rule;

import java.time.Duration;
import java.util.Optional;
import org.sakta.declaration.form.FormType;

/**
 * What holds for every place of a kind.
 *
 * @param stay how long somebody is taken to have stayed who did not check out
 * @param declaration the declaration that every visitor must have made; a single place may ask for one beyond this
 */
public record KindRule(PlaceKind kind, Category category, Duration stay, Optional<FormType> declaration) {}
