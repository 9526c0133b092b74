package org.sakta.status.rule;

import static org.sakta.shared.http.Reader.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sakta.area.Country;
import org.sakta.policy.PolicyFile;
import org.sakta.shared.json.JsonValue;
import org.sakta.status.RuleSetId;

/** Every rule set that the product knows, of every jurisdiction and day. */
public final class RuleSets {
    private static final RuleSets BUNDLED = new RuleSets(() -> index().stream()
            .map(path -> PolicyFile.read(path, RuleSetForm::read))
            .toList());

    private final Supplier<List<RuleSet>> source;
    private volatile @Nullable List<RuleSet> read;

    private RuleSets(Supplier<List<RuleSet>> source) {
        this.source = source;
    }

    /** The rule sets of {@code policies/}, read when one is first asked for. */
    public static RuleSets bundled() {
        return BUNDLED;
    }

    static List<String> index() {
        return PolicyFile.read("index.json", file -> {
            file.list("forms", 1000, text(100));
            return file.list("ruleSets", 1000, text(100));
        });
    }

    /** Two threads may read them at once; they are the same. */
    public List<RuleSet> all() {
        var sets = read;
        if (sets == null) {
            sets = source.get().stream()
                    .sorted(Comparator.comparing(RuleSet::country).thenComparing(RuleSet::begins))
                    .toList();
            read = sets;
        }
        return sets;
    }

    public Optional<RuleSet> find(RuleSetId id) {
        return all().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** A rule set as its file has it. */
    public Optional<JsonValue> written(RuleSetId id) {
        return index().stream()
                .filter(path -> path.endsWith("/" + id.value() + ".json"))
                .findFirst()
                .map(PolicyFile::written);
    }

    /** What people of that jurisdiction are judged by. */
    public StatusRules of(Country country) {
        return new StatusRules(
                all().stream().filter(set -> set.country() == country).toList());
    }
}
