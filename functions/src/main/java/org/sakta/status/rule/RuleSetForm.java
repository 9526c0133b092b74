package org.sakta.status.rule;

import static org.sakta.shared.http.Reader.date;
import static org.sakta.shared.http.Reader.exact;
import static org.sakta.shared.http.Reader.text;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.area.Validity;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.status.RuleSetId;

/** Reads a rule set, from {@code policies/} or from whoever wants to try one; {@code docs/status.md} says what its members mean. */
public final class RuleSetForm {
    private static final int MOST_RULES = 40;

    private RuleSetForm() {}

    public static Supplier<RuleSet> read(Fields file) {
        var id = file.required("id", exact(43).map(RuleSetForm::id));
        var country = file.required("jurisdiction", exact(2).map(RuleSetForm::country));
        var from = file.required("validFrom", date());
        var to = file.optional("validTo", date());
        var source = file.required("source", text(2000));
        var rules = file.objects("rules", MOST_RULES, RuleForm::read);
        Supplier<RuleSet> set = () -> new RuleSet(
                id.get(),
                country.get(),
                new Validity(from.get(), to.get().orElse(LocalDate.MAX)),
                source.get(),
                rules.get());
        if (!file.hasErrors()) check(file, set.get());
        return set;
    }

    private static void check(Fields file, RuleSet set) {
        if (!set.id().value().startsWith(set.country().jurisdiction() + "-"))
            file.error("id", "status.id-of-jurisdiction", set.country().jurisdiction());
        if (set.validity().to().isBefore(set.validity().from())) file.error("validTo", "status.ends-before-it-begins");
        if (set.rules().isEmpty()) file.error("rules", "required");
        if (set.notGiven().findAny().isPresent()) file.error("rules", "status.ground-without-rule");
    }

    private static RuleSetId id(String value) {
        if (!RuleSetId.isValid(value)) throw new InvalidValue("status.not-a-rule-set");
        return new RuleSetId(value);
    }

    private static Country country(String jurisdiction) {
        return Country.parse(jurisdiction).orElseThrow(() -> new InvalidValue("expected-one-of", "kg, kz, vn"));
    }
}
