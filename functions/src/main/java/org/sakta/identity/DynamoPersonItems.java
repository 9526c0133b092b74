package org.sakta.identity;

import java.util.Optional;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.http.Reader;
import org.sakta.shared.keys.Sealer;

/**
 * pk = {@code PERSON#<id>}; sk = {@code CURRENT} for the record as it stands, {@code V#<version>} for what it was. The
 * profile is sealed for its key. An erased person keeps {@code CURRENT} a while, without a profile.
 */
final class DynamoPersonItems {
    static final String VERSIONS = "V#";

    private final Sealer sealer;

    DynamoPersonItems(Sealer sealer) {
        this.sealer = sealer;
    }

    static String partition(PersonId id) {
        return "PERSON#" + id.value();
    }

    /** Whose record as it stands has that key. */
    static Optional<PersonId> current(Key key) {
        return key.pk().startsWith("PERSON#") && key.sk().equals("CURRENT")
                ? PersonId.read(key.pk().substring("PERSON#".length()))
                : Optional.empty();
    }

    static Key current(PersonId id) {
        return new Key(partition(id), "CURRENT");
    }

    static Key version(PersonId id, int version) {
        return new Key(partition(id), "%s%08d".formatted(VERSIONS, version));
    }

    Item item(Key key, Person person) {
        return Item.at(key)
                .with("version", person.version())
                .with("kind", Reader.wireName(person.kind()))
                .with("changedAt", person.changedAt())
                .with("profile", sealer.seal(StoredProfile.write(person.profile()), place(key)))
                .with("profileForm", StoredProfile.FORM);
    }

    Person person(Item item) {
        var key = item.key();
        return new Person(
                new PersonId(key.pk().substring(key.pk().indexOf('#') + 1)),
                (int) item.number("version"),
                kind(item.string("kind")),
                StoredProfile.read(sealer.open(item.bytes("profile"), place(key))),
                item.instant("changedAt"));
    }

    static boolean isErased(Item current) {
        return current.optionalString("erasedAt").isPresent();
    }

    private static String place(Key key) {
        return "identity/" + key.pk() + "/" + key.sk() + "/profile";
    }

    private static PersonKind kind(String wire) {
        for (var kind : PersonKind.values()) if (Reader.wireName(kind).equals(wire)) return kind;
        throw new IllegalStateException("unknown kind of person");
    }
}
