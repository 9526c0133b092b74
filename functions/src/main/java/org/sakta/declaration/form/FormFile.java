package org.sakta.declaration.form;

import static org.sakta.shared.http.Reader.choice;
import static org.sakta.shared.http.Reader.date;
import static org.sakta.shared.http.Reader.integer;
import static org.sakta.shared.http.Reader.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sakta.area.Country;
import org.sakta.area.Level;
import org.sakta.area.Validity;
import org.sakta.policy.PolicyFile;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** Reads a form of {@code policies/}; {@code policies/README.md} says what its members mean. */
final class FormFile {
    private static final int MOST = 100;
    private static final Reader<AnswerPath> PATH = text(81).map(AnswerPath::parse);

    private FormFile() {}

    static DeclarationForm read(String path) {
        return PolicyFile.read(path, FormFile::form);
    }

    private static Supplier<DeclarationForm> form(Fields file) {
        var id = file.required("id", text(40).map(FormId::new));
        var country = file.required("jurisdiction", text(2).map(FormFile::country));
        var type = file.required("type", choice(FormType.class));
        var from = file.required("validFrom", date());
        var to = file.optional("validTo", date());
        file.required("source", text(2000));
        var term = term(file.object("validity"));
        var occasion = file.list("occasion", MOST, PATH);
        var servedBy = file.required("servedBy", PATH);
        var documents = file.list("documents", MOST, text(20));
        var sections = file.objects("sections", MOST, FormFile::section);
        return () -> new DeclarationForm(
                id.get(),
                country.get(),
                type.get(),
                new Validity(from.get(), to.get().orElse(LocalDate.MAX)),
                term.get(),
                occasion.get(),
                servedBy.get(),
                documents.get(),
                sections.get());
    }

    private static Country country(String jurisdiction) {
        return Country.parse(jurisdiction).orElseThrow(() -> new InvalidValue("expected-one-of", "kg, kz, vn"));
    }

    private static Supplier<Term> term(Fields validity) {
        var after = validity.required("after", text(81));
        var days = validity.required("days", integer(0, 3650));
        return () -> new Term(
                Optional.of(after.get())
                        .filter(path -> !path.equals("declared"))
                        .map(AnswerPath::parse),
                days.get());
    }

    private static Supplier<Section> section(Fields section) {
        var id = section.required("id", text(40));
        boolean known = section.optional("from", text(10))
                .get()
                .filter("person"::equals)
                .isPresent();
        var questions = section.objects(
                "fields", MOST, question -> known ? known(id.get(), question) : asked(id.get(), question));
        return () -> new Section(id.get(), known, questions.get());
    }

    private static Supplier<Question> known(String section, Fields field) {
        var id = field.required("id", text(40));
        var type = field.required("type", text(20));
        if (field.isPresent("options")) field.list("options", MOST, text(40));
        var need = need(field);
        return () -> new Question(
                new AnswerPath(section, id.get()), new Kind.Known(type.get()), need.get(), Optional.empty());
    }

    private static Supplier<Question> asked(String section, Fields field) {
        var id = field.required("id", text(40));
        var kind = kind(field, field.required("type", text(20)).get());
        var need = need(field);
        var followUp = field.optional("followUp", choice(FollowUp.class));
        return () -> new Question(new AnswerPath(section, id.get()), kind.get(), need.get(), followUp.get());
    }

    private static Supplier<? extends Kind> kind(Fields field, String type) {
        return switch (type) {
            case "text" -> textKind(field);
            case "date" -> day(field);
            case "boolean" -> Kind.YesOrNo::new;
            case "choice" -> choiceKind(field);
            case "area" -> place(field);
            case "country" -> Kind.Nation::new;
            default -> throw new IllegalStateException("no type " + type);
        };
    }

    private static Supplier<Kind.Text> textKind(Fields field) {
        var longest = field.required("longest", integer(1, 500));
        var pattern = field.optional("pattern", text(200).map(Pattern::compile));
        return () -> new Kind.Text(longest.get(), pattern.get());
    }

    private static Supplier<Kind.Day> day(Fields field) {
        var before = field.required("daysBefore", integer(0, 36500));
        var after = field.required("daysAfter", integer(0, 36500));
        var notBefore = field.optional("notBefore", PATH);
        return () -> new Kind.Day(before.get(), after.get(), notBefore.get());
    }

    private static Supplier<Kind.Choice> choiceKind(Fields field) {
        var options = field.list("options", MOST, text(40));
        return () -> new Kind.Choice(options.get());
    }

    private static Supplier<Kind.Place> place(Fields field) {
        var level = field.required("level", choice(Level.class));
        var within = field.optional("within", PATH);
        return () -> new Kind.Place(level.get(), within.get());
    }

    private static Supplier<Need> need(Fields field) {
        boolean required = field.optional("required", Reader.yesOrNo()).get().orElse(false);
        boolean unless =
                field.optional("unlessAssisted", Reader.yesOrNo()).get().orElse(false);
        var when = field.optionalObject("requiredWhen");
        if (when.isPresent()) {
            var other = when.get().required("field", PATH);
            var is = when.get().list("is", MOST, text(40));
            return () -> new Need.When(other.get(), Set.copyOf(is.get()));
        }
        return () -> unless ? new Need.UnlessAssisted() : required ? new Need.Always() : new Need.Never();
    }
}
