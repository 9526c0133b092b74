package org.sakta.identity;

import java.util.ArrayList;
import java.util.List;
import org.sakta.identity.document.Document;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;

/**
 * Where a record is filed to be found: pk = {@code DOC#<key version>#<keyed hash>} or {@code PHONE#…}; sk = {@code
 * HOLDER#<person>} for each who claims it, and {@code VERIFIED} for the one whom a clerk has seen with a document.
 */
final class DynamoIndexKeys {
    static final String HOLDERS = "HOLDER#";
    static final String VERIFIED = "VERIFIED";

    private final KeyedHashes hashes;

    DynamoIndexKeys(KeyRing keys) {
        this.hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
    }

    /** Everything that the person is filed under, with the newest key. */
    List<Key> of(PersonId id, Profile profile) {
        var keys = new ArrayList<Key>();
        for (var held : profile.documents()) {
            var partition =
                    partition("DOC", hashes.of("document", held.document().indexed()));
            keys.add(new Key(partition, HOLDERS + id.value()));
            if (held.verified()) keys.add(new Key(partition, VERIFIED));
        }
        profile.phone()
                .map(phone -> partition("PHONE", hashes.of("phone", phone.e164())))
                .ifPresent(partition -> keys.add(new Key(partition, HOLDERS + id.value())));
        return List.copyOf(keys);
    }

    /** Where holders of the document may be filed, under every key there is. */
    List<String> partitions(Document document) {
        return hashes.candidates("document", document.indexed()).stream()
                .map(hash -> partition("DOC", hash))
                .toList();
    }

    List<String> partitions(Phone phone) {
        return hashes.candidates("phone", phone.e164()).stream()
                .map(hash -> partition("PHONE", hash))
                .toList();
    }

    private static String partition(String what, KeyedHash hash) {
        return what + "#" + hash.keyVersion() + "#" + hash.value();
    }
}
