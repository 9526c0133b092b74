package org.sakta.declaration.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.policy.PolicyTexts;
import org.sakta.policy.Settings;
import org.sakta.shared.http.Language;

/** What the build checks of {@code policies/} before it ships them. */
class PolicyFilesTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final List<DeclarationForm> FORMS = Forms.bundled().all();

    @Test
    void theIndexNamesEveryForm() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            var onDisk = files.filter(file -> file.getParent().endsWith("forms"))
                    .map(file -> POLICIES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Forms.index()).containsExactlyElementsOf(onDisk);
        }
    }

    @Test
    void aFormStandsWhereItsNameSays() {
        for (var path : Forms.index()) {
            var form = FormFile.read(path);
            assertThat(path)
                    .isEqualTo("%s/forms/%s.json"
                            .formatted(
                                    form.country().jurisdiction(),
                                    form.id()
                                            .value()
                                            .substring(form.country()
                                                            .jurisdiction()
                                                            .length()
                                                    + 1)));
            assertThat(form.id().line())
                    .isEqualTo(form.country().jurisdiction() + "-" + form.type().wire());
        }
    }

    @Test
    void noTwoVersionsAreInForceOnOneDayAndNoDayIsLeftOut() {
        for (var lineage : FORMS.stream()
                .collect(Collectors.groupingBy(form -> form.id().line()))
                .values())
            for (int i = 1; i < lineage.size(); i++)
                assertThat(lineage.get(i).validity().from())
                        .isEqualTo(lineage.get(i - 1).validity().to().plusDays(1));
    }

    @Test
    void everyPathNamesAQuestionOfTheForm() {
        for (var form : FORMS) {
            Set<AnswerPath> asked = form.asked().map(Question::path).collect(Collectors.toSet());
            assertThat(asked).containsAll(form.occasion()).contains(form.servedBy());
            form.term().after().ifPresent(path -> assertThat(asked).contains(path));
            form.asked().forEach(question -> {
                if (question.need() instanceof Need.When(var other, var ignored))
                    assertThat(asked).contains(other);
                if (question.kind() instanceof Kind.Day day)
                    assertThat(asked).containsAll(day.notBefore().stream().toList());
                if (question.kind() instanceof Kind.Place place)
                    assertThat(asked).containsAll(place.within().stream().toList());
            });
        }
    }

    @Test
    void everyFormAsksTheSymptomsAndExposuresOfTheMinistry() {
        for (var form : FORMS) {
            assertThat(form.asked().filter(question -> question.path().section().equals("symptoms")))
                    .hasSize(8)
                    .allMatch(question -> question.need() instanceof Need.Always)
                    .allMatch(question -> question.followUp().isPresent());
            assertThat(form.asked().filter(question -> question.path().section().equals("exposure")))
                    .hasSize(2)
                    .allMatch(question -> question.followUp().isPresent());
        }
    }

    @Test
    void everyFormIsCompleteInEveryLanguage() {
        for (var form : FORMS)
            for (var language : Language.values()) {
                var view = FormView.of(form, language);
                assertThat(view.title()).isNotBlank();
                assertThat(view.warning()).isNotBlank();
            }
    }

    @Test
    void everyLanguageHasTheSameKeysAndItsOwnLetters() {
        var keys = PolicyTexts.of("declaration", Language.EN).keys();
        for (var language : Language.values()) {
            var texts = PolicyTexts.of("declaration", language);
            assertThat(texts.keys()).isEqualTo(keys);
            for (var key : keys) {
                var text = texts.text(List.of(), key);
                assertThat(text).isNotBlank();
                if (isCyrillic(language) && !text.matches(".*(VN|CMND|CCCD|12A|ID|QR).*"))
                    assertThat(text).doesNotContainPattern("(?<!\\{)\\b[A-Za-z]{2,}\\b(?!\\})");
            }
        }
    }

    @Test
    void noTextIsUnused() {
        var used = new HashSet<String>();
        for (var form : FORMS) {
            var scopes = form.scopes();
            form.sections().forEach(section -> {
                used.add("section." + section.id());
                section.questions().forEach(question -> used.add(question.path().key()));
            });
            used.add("form." + form.type().wire());
            assertThat(scopes).hasSize(3);
        }
        for (var key : PolicyTexts.of("declaration", Language.EN).keys()) {
            var general = key.replaceFirst("^(kg|kz|vn)(-[a-z]+)?(-[0-9]+)?\\.", "");
            if (general.matches("(warning|answer|advice|programme).*")) continue;
            assertThat(used.stream().filter(prefix -> general.equals(prefix) || general.startsWith(prefix + ".")))
                    .as(key)
                    .isNotEmpty();
        }
    }

    @Test
    void everyJurisdictionHasSettingsOnEveryDay() {
        for (var country : Country.values())
            for (var day : List.of("2019-01-01", "2021-01-01", "2030-01-01")) {
                var settings = Settings.of(country, LocalDate.parse(day));
                assertThat(settings.declarationKept().getDays()).isPositive();
                assertThat(settings.rosters().least())
                        .isGreaterThanOrEqualTo(settings.rosters().hiddenBelow());
            }
    }

    private static boolean isCyrillic(Language language) {
        return !Set.of("vi", "en").contains(language.code().toLowerCase(Locale.ROOT));
    }
}
