package org.sakta.declaration.programme;

import static org.sakta.shared.http.Reader.exact;
import static org.sakta.shared.http.Reader.text;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sakta.identity.DocumentForm;
import org.sakta.identity.PersonId;
import org.sakta.identity.Phone;
import org.sakta.identity.document.Country;
import org.sakta.policy.Settings.Rosters;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.JsonValue;

/** A roster as an organisation sends it: each member by a person id, a phone, or a document. */
final class RosterForm {
    private RosterForm() {}

    static Parsed<Set<Handle>> parse(JsonValue body, org.sakta.area.Country home, Rosters rules) {
        var form = Fields.of(body);
        var members = form.objects("members", rules.most(), member -> member(member, home));
        return switch (form.result(members)) {
            case Parsed.Invalid<List<Handle>>(var errors) -> new Parsed.Invalid<>(errors);
            case Parsed.Valid<List<Handle>>(var handles) ->
                distinct(Set.copyOf(handles.stream().distinct().toList()), rules.least());
        };
    }

    private static Parsed<Set<Handle>> distinct(Set<Handle> members, int least) {
        return members.size() < least
                ? new Parsed.Invalid<>(List.of(FieldError.at("/members", "declaration.roster-too-small", least)))
                : new Parsed.Valid<>(members);
    }

    private static Supplier<Handle> member(Fields member, org.sakta.area.Country home) {
        var person = member.optional("personId", exact(64).map(RosterForm::person));
        var phone = member.optional("phone", text(40).map(typed -> phone(typed, home)));
        var document = member.optionalObject("document")
                .flatMap(DocumentForm::document)
                .map(Handles::of);
        long given = Stream.of("personId", "phone", "document")
                .filter(member::isPresent)
                .count();
        if (given != 1) member.error("personId", "declaration.one-handle");
        return () -> person.get().or(phone).or(() -> document).orElseThrow();
    }

    private static Handle person(String id) {
        return PersonId.read(id).map(Handles::of).orElseThrow(() -> new InvalidValue("declaration.not-a-person"));
    }

    private static Handle phone(String typed, org.sakta.area.Country home) {
        return Phone.read(typed, new Country(home.name()))
                .map(Handles::of)
                .orElseThrow(() -> new InvalidValue("declaration.not-a-phone"));
    }
}
