package org.sakta.local.engines;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.local.template.KeySpec;

/** The keys of the template, found by id, ARN or alias. */
final class KmsKeys {
    private final Map<String, KmsKey> byId = new ConcurrentHashMap<>();
    private final Map<String, String> idOfAlias = new ConcurrentHashMap<>();
    private final Optional<KmsKeyFile> file;
    private final SecureRandom random;

    KmsKeys(Optional<KmsKeyFile> file, SecureRandom random) {
        this.file = file;
        this.random = random;
        file.ifPresent(kept -> byId.putAll(kept.read()));
    }

    void create(List<KeySpec> specs) {
        boolean more = false;
        for (KeySpec spec : specs) {
            spec.aliases().forEach(alias -> idOfAlias.put(alias, spec.id()));
            more |= byId.putIfAbsent(spec.id(), KmsKey.make(spec.id(), spec.spec(), random)) == null;
        }
        if (more) file.ifPresent(kept -> kept.write(byId.values()));
    }

    KmsKey find(String name) throws KmsFault {
        String id = name.replaceFirst("^arn:.*:(key/)?", "");
        KmsKey key = byId.get(idOfAlias.getOrDefault(id, id));
        if (key == null) throw new KmsFault("NotFoundException", "no key is named " + name);
        return key;
    }

    KmsKey find(String name, String usage) throws KmsFault {
        KmsKey key = find(name);
        if (!key.usage().equals(usage)) throw new KmsFault("InvalidKeyUsageException", name + " is for " + key.usage());
        return key;
    }
}
