package org.sakta.laboratory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Language;
import org.sakta.status.Fact.Method;

/** pk = {@code LABORATORIES}, sk = {@code LABORATORY#<id>}: a country has some hundreds, read once for each report. */
record DynamoLaboratories(Table table) implements Laboratories {
    private static final String PARTITION = "LABORATORIES";
    private static final String LABORATORY = "LABORATORY#";

    @Override
    public Optional<Laboratory> find(LaboratoryId id) {
        return table.get(key(id)).map(DynamoLaboratories::fromItem);
    }

    @Override
    public boolean add(Laboratory laboratory) {
        return table.put(toItem(laboratory), Condition.absent()) instanceof Put.Stored;
    }

    @Override
    public boolean replace(Laboratory next) {
        return table.put(toItem(next), Condition.equal("version", next.version() - 1L)) instanceof Put.Stored;
    }

    @Override
    public Slice page(Optional<LaboratoryId> after, int limit) {
        var page = table.page(PARTITION, LABORATORY, true, after.map(id -> LABORATORY + id), limit);
        return new Slice(
                page.items().stream().map(DynamoLaboratories::fromItem).toList(),
                page.lastSortKey().isPresent());
    }

    private static Item toItem(Laboratory laboratory) {
        var details = laboratory.details();
        var item = Item.at(key(laboratory.id()))
                .with("version", laboratory.version())
                .with("area", details.area().value())
                .with(
                        "methods",
                        details.methods().stream().map(Enum::name).sorted().toList())
                .with("licensedUntil", details.licensedUntil().toString());
        for (var name : details.names().byLanguage().entrySet())
            item = item.with("name_" + name.getKey().code(), name.getValue());
        return item;
    }

    private static Laboratory fromItem(Item item) {
        return new Laboratory(
                new LaboratoryId(item.key().sk().substring(LABORATORY.length())),
                (int) item.number("version"),
                new Laboratory.Details(
                        names(item),
                        new AreaCode(item.string("area")),
                        item.strings("methods").stream().map(Method::valueOf).collect(Collectors.toSet()),
                        LocalDate.parse(item.string("licensedUntil"))));
    }

    private static Names names(Item item) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            item.optionalString("name_" + language.code()).ifPresent(name -> names.put(language, name));
        return new Names(names);
    }

    private static Key key(LaboratoryId id) {
        return new Key(PARTITION, LABORATORY + id);
    }
}
