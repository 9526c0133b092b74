package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.template.Proof.failing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;

/** What the functions are told reaches them. */
class SettingsTest {
    private static final Proof PROOF = Proof.ofTemplate();
    private static final SamTemplate TEMPLATE = SamTemplate.load();

    /** SAM publishes a version where this file changes, not where a parameter's value does; a changed description makes one. */
    @Test
    void aChangedParameterPublishesVersions() {
        Function<SamTemplate, List<String>> described = template -> failing(
                template.functions(),
                function -> function.at("VersionDescription").references().equals(Set.of("Settings")));
        PROOF.proved(described, "      VersionDescription: !GetAtt Settings.Value\n", "");
        Function<SamTemplate, List<String>> complete = template -> {
            Set<String> unpublished = told(template);
            unpublished.removeAll(
                    template.resource("Settings").at("Properties", "Value").references());
            return List.copyOf(unpublished);
        };
        String settings = "Value: !Sub "
                + TEMPLATE.resource("Settings")
                        .at("Properties", "Value", "Fn::Sub")
                        .text();
        assertThat(told(TEMPLATE)).contains("Jurisdiction", "DomainName", "MaintenanceUntil", "OriginEditionA");
        for (String parameter : told(TEMPLATE))
            PROOF.proved(complete, settings, settings.replace("${" + parameter + "}", ""));
    }

    /** The parameters that any function's settings depend on. */
    private static Set<String> told(SamTemplate template) {
        Set<String> told = parameters(template, template.at("Globals", "Function"));
        template.functions()
                .values()
                .forEach(function -> told.addAll(parameters(template, function.at("Environment"))));
        return told;
    }

    /** Those that a piece refers to, and those that decide what it is. */
    private static Set<String> parameters(SamTemplate template, Tree piece) {
        var found = new TreeSet<>(piece.references());
        conditions(piece)
                .forEach(name -> found.addAll(template.at("Conditions", name).references()));
        found.retainAll(template.at("Parameters").members().keySet());
        return found;
    }

    private static Set<String> conditions(Tree piece) {
        var found = new TreeSet<String>();
        if (piece.at("Fn::If").exists())
            found.add(piece.at("Fn::If").elements().getFirst().text());
        piece.members().values().forEach(member -> found.addAll(conditions(member)));
        if (piece.value() instanceof List<?>) piece.elements().forEach(element -> found.addAll(conditions(element)));
        return found;
    }

    @Test
    void everyFunctionIsToldWhoMayCallAndWhenNothingMayChange() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                Map.of("Globals", template.at("Globals", "Function", "Environment", "Variables")),
                told -> told.at("MAINTENANCE_UNTIL").references().equals(Set.of("MaintenanceUntil"))
                        && told.at("TIME_ZONE").references().equals(Set.of("Jurisdiction"))
                        && told.at("ORIGIN_SECRETS").references().containsAll(Set.of("OriginSecretA", "OriginSecretB"))
                        && told.at("ORIGIN_SECRETS", "Fn::If").elements().get(2).is("direct"));
        PROOF.proved(rule, "          - direct\n", "          - ''\n");
        PROOF.proved(rule, "MAINTENANCE_UNTIL: !Ref MaintenanceUntil", "MAINTENANCE_UNTIL: 'off'");
    }

    @Test
    void theTimeZonesAreThoseOfTheCountries() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.at("Mappings", "Jurisdictions").members().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new Tree(Map.of(
                                        "country",
                                        entry.getKey(),
                                        "zone",
                                        entry.getValue().at("TimeZone").text())))),
                it -> Country.parse(it.at("country").text())
                        .map(country -> country.zone().getId())
                        .equals(Optional.of(it.at("zone").text())));
        PROOF.proved(rule, "TimeZone: Asia/Almaty", "TimeZone: Asia/Qostanay");
        assertThat(TEMPLATE.at("Mappings", "Jurisdictions").members().keySet())
                .containsExactlyInAnyOrderElementsOf(TEMPLATE.at("Parameters", "Jurisdiction", "AllowedValues")
                        .texts());
    }

    @Test
    void maintenanceCanBeWrittenInNoWayThatTheFunctionsCannotRead() {
        String pattern =
                TEMPLATE.at("Parameters", "MaintenanceUntil", "AllowedPattern").text();
        assertThat("2026-11-05T12:30:00Z").matches(pattern);
        assertThat(TEMPLATE.at("Parameters", "MaintenanceUntil", "Default").text())
                .isEqualTo("off")
                .matches(pattern);
        for (String wrong : List.of("", "tonight", "2026-11-05", "2026-11-05T12:30Z", "2026-11-05T12:30:00+06:00"))
            assertThat(wrong).doesNotMatch(pattern);
    }
}
