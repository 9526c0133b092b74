package org.sakta.declaration.form;

import java.util.List;
import java.util.Optional;
import org.sakta.declaration.form.FormView.FieldView;
import org.sakta.declaration.form.FormView.Option;
import org.sakta.declaration.form.FormView.SectionView;
import org.sakta.declaration.form.FormView.ValidityView;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.http.Language;

/** Puts a form into words. */
final class FormTexts {
    private final DeclarationForm form;
    private final PolicyTexts texts;

    FormTexts(DeclarationForm form, PolicyTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    FormView view(Language language) {
        return new FormView(
                form.id(),
                form.country().jurisdiction(),
                form.type().wire(),
                language.code(),
                title(),
                text("form." + form.type().wire() + ".purpose"),
                text("warning"),
                form.validity().from(),
                form.validity().end(),
                new ValidityView(
                        form.term().after().map(AnswerPath::toString).orElse("declared"),
                        form.term().days()),
                form.documents(),
                form.sections().stream().map(this::section).toList());
    }

    String title() {
        return text("form." + form.type().wire() + ".title");
    }

    private SectionView section(Section section) {
        return new SectionView(
                section.id(),
                text("section." + section.id()),
                section.known() ? Optional.of("person") : Optional.empty(),
                section.questions().stream().map(this::field).toList());
    }

    private FieldView field(Question question) {
        var key = question.path().key();
        var kind = question.kind();
        return new FieldView(
                question.path().field(),
                kind.wire(),
                text(key),
                find(key + ".hint"),
                question.need() instanceof Need.Always || question.need() instanceof Need.UnlessAssisted,
                FormView.condition(question.need()),
                question.need() instanceof Need.UnlessAssisted ? Optional.of(true) : Optional.empty(),
                kind instanceof Kind.Text text ? Optional.of(text.longest()) : Optional.empty(),
                kind instanceof Kind.Text text ? text.pattern().map(Object::toString) : Optional.empty(),
                kind instanceof Kind.Day day ? Optional.of(day.daysBefore()) : Optional.empty(),
                kind instanceof Kind.Day day ? Optional.of(day.daysAfter()) : Optional.empty(),
                kind instanceof Kind.Day day ? day.notBefore().map(AnswerPath::toString) : Optional.empty(),
                kind instanceof Kind.Place place ? Optional.of(place.level().wire()) : Optional.empty(),
                kind instanceof Kind.Place place ? place.within().map(AnswerPath::toString) : Optional.empty(),
                options(key, kind));
    }

    private Optional<List<Option>> options(String key, Kind kind) {
        return switch (kind) {
            case Kind.Choice(var options) ->
                Optional.of(options.stream()
                        .map(option -> new Option(option, text(key + "." + option)))
                        .toList());
            case Kind.YesOrNo ignored ->
                Optional.of(List.of(new Option("true", text("answer.yes")), new Option("false", text("answer.no"))));
            case Kind.Text ignored -> Optional.empty();
            case Kind.Day ignored -> Optional.empty();
            case Kind.Place ignored -> Optional.empty();
            case Kind.Nation ignored -> Optional.empty();
            case Kind.Known ignored -> Optional.empty();
        };
    }

    private String text(String key) {
        return texts.text(form.scopes(), key);
    }

    private Optional<String> find(String key) {
        return texts.find(form.scopes(), key);
    }
}
