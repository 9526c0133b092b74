package org.sakta.declaration;

import java.util.ArrayList;
import java.util.List;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.form.FollowUp;
import org.sakta.policy.PolicyTexts;
import org.sakta.policy.Settings;
import org.sakta.shared.http.Language;

/** What somebody who declared is told to do. */
record Advice(String about, String text) {
    static List<Advice> of(Declaration declaration, DeclarationForm form, Language language) {
        var about = new ArrayList<String>();
        if (!declaration.followUp().isEmpty()) about.add("followUp");
        declaration.followUp().stream().sorted().map(FollowUp::wire).forEach(about::add);
        about.add("received");
        var texts = PolicyTexts.of("declaration", language);
        var settings = Settings.of(form.country(), form.country().today(declaration.declaredAt()));
        return about.stream()
                .map(each -> new Advice(each, filled(texts.text(form.scopes(), "advice." + each), settings)))
                .toList();
    }

    private static String filled(String text, Settings settings) {
        return text.replace("{hotline}", settings.hotline()).replace("{ambulance}", settings.ambulance());
    }
}
