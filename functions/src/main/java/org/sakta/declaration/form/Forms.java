package org.sakta.declaration.form;

import static org.sakta.shared.http.Reader.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sakta.policy.PolicyFile;

/** Every form that the product knows, of every day. */
public final class Forms {
    private static final Forms BUNDLED =
            new Forms(() -> index().stream().map(FormFile::read).toList());

    private final Supplier<List<DeclarationForm>> source;
    private volatile @Nullable List<DeclarationForm> read;

    Forms(List<DeclarationForm> forms) {
        this(() -> forms);
    }

    private Forms(Supplier<List<DeclarationForm>> source) {
        this.source = source;
    }

    /** The forms of {@code policies/}, read when one is first asked for. */
    public static Forms bundled() {
        return BUNDLED;
    }

    static List<String> index() {
        return PolicyFile.read("index.json", file -> {
            file.list("ruleSets", 1000, text(100));
            return file.list("forms", 1000, text(100));
        });
    }

    /** Two threads may read them at once; they are the same. */
    public List<DeclarationForm> all() {
        var forms = read;
        if (forms == null) {
            forms = source.get().stream()
                    .sorted(Comparator.comparing(DeclarationForm::id))
                    .toList();
            read = forms;
        }
        return forms;
    }

    public Optional<DeclarationForm> find(FormId id) {
        return all().stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The version of that line in force on that day. */
    public Optional<DeclarationForm> inForce(String line, LocalDate on) {
        return all().stream()
                .filter(form -> form.id().line().equals(line) && form.isInForce(on))
                .findFirst();
    }
}
