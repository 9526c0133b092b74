package org.sakta.status.rule;

import static org.sakta.shared.http.Reader.choice;
import static org.sakta.shared.http.Reader.integer;
import static org.sakta.shared.http.Reader.text;
import static org.sakta.shared.http.Reader.yesOrNo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;
import org.sakta.status.Colour;
import org.sakta.status.Fact;
import org.sakta.status.Reason.Ground;

/**
 * Reads one rule. What speaks for a person gives green and cannot be shortened, what speaks against gives yellow or red and
 * ends: so worse evidence can never make a colour milder, whatever the rules are.
 */
final class RuleForm {
    private static final int MOST = 10;
    private static final int LATEST_DAY = 366;
    private static final Reader<Ground> ANY = ground(ground -> ground.isFavourable() || ground.isAdverse());
    private static final Reader<Ground> FAVOURABLE = ground(Ground::isFavourable);

    private RuleForm() {}

    static Supplier<Rule> read(Fields rule) {
        var ground = rule.required("ground", ANY);
        var methods = chosen(rule, "methods", Fact.Method.class);
        var contacts = chosen(rule, "contacts", Fact.Contact.class);
        var colour = rule.required("colour", choice(Colour.class));
        var after = rule.optional("after", Span.reader());
        var lasts = rule.optional("lasts", Span.reader());
        var repeats = rule.optional("repeats", choice(Rule.Repeats.class));
        Supplier<List<Ending>> endings =
                rule.isPresent("endedBy") ? rule.objects("endedBy", MOST, RuleForm::ending) : List::of;
        var exemption = rule.optionalObject("except").map(RuleForm::exemption);
        rule.optional("source", text(1000));
        Supplier<Rule> read = () -> new Rule(
                new Criterion(ground.get(), methods.get(), contacts.get()),
                colour.get(),
                after.get(),
                lasts.get().orElseGet(Span.ForGood::new),
                repeats.get().orElse(Rule.Repeats.COUNT),
                endings.get(),
                exemption.map(Supplier::get));
        if (!rule.hasErrors()) check(rule, read.get());
        return read;
    }

    private static void check(Fields form, Rule rule) {
        if (rule.ground().isFavourable()) {
            if (rule.colour() != Colour.GREEN) form.error("colour", "expected-one-of", "green");
            for (var member : List.of("repeats", "endedBy", "except"))
                if (form.isPresent(member)) form.error(member, "status.only-against");
        } else {
            if (rule.colour() != Colour.YELLOW && rule.colour() != Colour.RED)
                form.error("colour", "expected-one-of", "yellow, red");
            if (!form.isPresent("lasts")) form.error("lasts", "required");
        }
        if (form.isPresent("methods") && rule.ground() != Ground.POSITIVE_TEST) form.error("methods", "unknown");
        if (form.isPresent("contacts") && rule.ground() != Ground.CONTACT) form.error("contacts", "unknown");
    }

    private static <E extends Enum<E>> Supplier<Set<E>> chosen(Fields rule, String name, Class<E> type) {
        if (!rule.isPresent(name)) return () -> EnumSet.allOf(type);
        var chosen = rule.list(name, MOST, choice(type));
        return () -> Set.copyOf(chosen.get());
    }

    private static Supplier<Ending> ending(Fields ending) {
        var by = ending.required("by", FAVOURABLE);
        var fromDay = ending.optional("fromDay", integer(0, LATEST_DAY));
        Supplier<List<Ground>> with = ending.isPresent("with") ? ending.list("with", MOST, FAVOURABLE) : List::of;
        return () -> new Ending(by.get(), fromDay.get().orElse(0), Set.copyOf(with.get()));
    }

    private static Supplier<Exemption> exemption(Fields exemption) {
        var with = exemption.list("with", MOST, FAVOURABLE);
        var withoutSymptoms = exemption.optional("withoutSymptoms", yesOrNo());
        return () -> new Exemption(Set.copyOf(with.get()), withoutSymptoms.get().orElse(false));
    }

    private static Reader<Ground> ground(Predicate<Ground> allowed) {
        var names = EnumSet.allOf(Ground.class).stream()
                .filter(allowed)
                .map(Reader::wireName)
                .collect(Collectors.joining(", "));
        return choice(Ground.class).map(ground -> {
            if (!allowed.test(ground)) throw new InvalidValue("expected-one-of", names);
            return ground;
        });
    }
}
