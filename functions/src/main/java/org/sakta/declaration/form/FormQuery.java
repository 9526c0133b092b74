package org.sakta.declaration.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaReaders;
import org.sakta.area.Country;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/** What {@code GET /declaration-forms} asks for; without a day, what is in force today in each form's country. */
record FormQuery(
        Optional<Country> country, Optional<LocalDate> on, Optional<FormType> type, Optional<Language> language) {
    static Parsed<FormQuery> parse(Fields query) {
        var country = query.optional("country", AreaReaders.country());
        var on = query.optional("on", Reader.date());
        var type = query.optional("type", Reader.choice(FormType.class));
        var language = query.optional("lang", Parameters.language());
        return query.result(() -> new FormQuery(country.get(), on.get(), type.get(), language.get()));
    }

    List<DeclarationForm> of(Forms forms, Instant now) {
        return forms.all().stream()
                .filter(form -> country.isEmpty() || country.get() == form.country())
                .filter(form -> type.isEmpty() || type.get() == form.type())
                .filter(form -> form.isInForce(on.orElseGet(() -> form.country().today(now))))
                .toList();
    }
}
