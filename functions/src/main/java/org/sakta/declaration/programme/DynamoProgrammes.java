package org.sakta.declaration.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Validity;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Language;

/**
 * A programme stands twice, since it never changes: pk = {@code PROGRAMME#<id>}, sk = {@code PROGRAMME}; and pk = {@code
 * AREA#<code>}, sk = {@code PROGRAMME#<id>}.
 */
final class DynamoProgrammes implements ProgrammeStore {
    private static final String PROGRAMME = "PROGRAMME";
    private final Table table;
    private final Transactions transactions;

    DynamoProgrammes(Table table, Transactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public void add(Programme programme) {
        var byArea = new Key("AREA#" + programme.area(), PROGRAMME + "#" + programme.id());
        transactions.write(List.of(
                table.putting(toItem(programme, byId(programme.id()))), table.putting(toItem(programme, byArea))));
    }

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return table.get(byId(id)).map(DynamoProgrammes::fromItem);
    }

    @Override
    public List<Programme> of(AreaCode area) {
        return table.query("AREA#" + area, PROGRAMME + "#")
                .map(DynamoProgrammes::fromItem)
                .toList();
    }

    private static Key byId(ProgrammeId id) {
        return new Key(PROGRAMME + "#" + id, PROGRAMME);
    }

    private static Item toItem(Programme programme, Key key) {
        var item = Item.at(key)
                .with("id", programme.id().value())
                .with("country", programme.country().name())
                .with("area", programme.area().value())
                .with("kind", programme.kind().name())
                .with(
                        "types",
                        programme.types().stream().map(Enum::name).sorted().toList())
                .with("startsOn", programme.validity().from().toString())
                .with("endsOn", programme.validity().end().map(LocalDate::toString));
        for (var language : Language.values())
            item = item.with("name_" + language.code(), in(programme.name(), language))
                    .with("announcement_" + language.code(), in(programme.announcement(), language));
        return item;
    }

    private static Optional<String> in(Names names, Language language) {
        return Optional.ofNullable(names.byLanguage().get(language));
    }

    private static Programme fromItem(Item item) {
        return new Programme(
                new ProgrammeId(item.string("id")),
                Country.valueOf(item.string("country")),
                new AreaCode(item.string("area")),
                Programme.Kind.valueOf(item.string("kind")),
                names(item, "name_"),
                names(item, "announcement_"),
                item.strings("types").stream().map(FormType::valueOf).collect(Collectors.toSet()),
                new Validity(
                        LocalDate.parse(item.string("startsOn")),
                        item.optionalString("endsOn").map(LocalDate::parse).orElse(LocalDate.MAX)));
    }

    private static Names names(Item item, String prefix) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            item.optionalString(prefix + language.code()).ifPresent(text -> names.put(language, text));
        return new Names(names);
    }
}
