package org.sakta.declaration.form;

import static org.sakta.shared.http.Reader.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sakta.policy.PolicyFile;

/** Every form that the product knows, of every day. */
public final class Forms {
    private static final class Bundled {
        static final Forms ALL = new Forms(index().stream().map(FormFile::read).toList());
    }

    private final List<DeclarationForm> forms;

    Forms(List<DeclarationForm> forms) {
        this.forms =
                forms.stream().sorted(Comparator.comparing(DeclarationForm::id)).toList();
    }

    /** The forms of {@code policies/}. */
    public static Forms bundled() {
        return Bundled.ALL;
    }

    static List<String> index() {
        return PolicyFile.read("index.json", file -> file.list("forms", 1000, text(100)));
    }

    public List<DeclarationForm> all() {
        return forms;
    }

    public Optional<DeclarationForm> find(FormId id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The version of that line in force on that day. */
    public Optional<DeclarationForm> inForce(String line, LocalDate on) {
        return forms.stream()
                .filter(form -> form.id().line().equals(line) && form.isInForce(on))
                .findFirst();
    }
}
