package org.sakta.shared.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * Keys made by KMS and kept wrapped in a table: pk = {@code KEY#<purpose>}, sk = {@code V#<version>}, {@code wrapped}. The
 * encryption context binds a wrapped key to its purpose and version. An environment unwraps each version once, and looks
 * for newer ones every five minutes.
 */
public final class KmsKeyRing implements KeyRing {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Table table;
    private final KmsClient kms;
    private final String wrappingKeyId;
    private final InstantSource clock;
    private final Map<KeyPurpose, Loaded> loaded = new ConcurrentHashMap<>();

    public KmsKeyRing(Table table, KmsClient kms, String wrappingKeyId, InstantSource clock) {
        this.table = table;
        this.kms = kms;
        this.wrappingKeyId = wrappingKeyId;
        this.clock = clock;
    }

    @Override
    public SecretKeyVersion current(KeyPurpose purpose) {
        return all(purpose).getFirst();
    }

    @Override
    public SecretKeyVersion version(KeyPurpose purpose, int version) {
        return find(all(purpose), version)
                .or(() -> find(load(purpose), version))
                .orElseThrow(() -> new IllegalStateException(purpose + " has no version " + version));
    }

    private static Optional<SecretKeyVersion> find(List<SecretKeyVersion> keys, int version) {
        return keys.stream().filter(key -> key.version() == version).findFirst();
    }

    @Override
    public List<SecretKeyVersion> all(KeyPurpose purpose) {
        Loaded known = loaded.get(purpose);
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) return known.keys();
        return load(purpose);
    }

    @Override
    public int rotate(KeyPurpose purpose) {
        int next = current(purpose).version() + 1;
        make(purpose, next);
        load(purpose);
        return next;
    }

    private List<SecretKeyVersion> load(KeyPurpose purpose) {
        List<Item> items = table.query(partition(purpose), "V#").toList();
        if (items.isEmpty()) items = List.of(make(purpose, 1));
        List<SecretKeyVersion> keys = items.stream()
                .map(item -> unwrap(purpose, item))
                .sorted(Comparator.comparingInt(SecretKeyVersion::version).reversed())
                .toList();
        loaded.put(purpose, new Loaded(clock.instant(), keys));
        return keys;
    }

    /** Whoever is second to make a version takes the first one's. */
    private Item make(KeyPurpose purpose, int version) {
        Item item = Item.at(new Key(partition(purpose), "V#%06d".formatted(version)))
                .with("version", version)
                .with("madeAt", clock.instant())
                .with("wrapped", newWrappedKey(purpose, version));
        return table.put(item, Condition.absent()) instanceof Put.Standing(Item first) ? first : item;
    }

    private byte[] newWrappedKey(KeyPurpose purpose, int version) {
        try {
            return kms.generateDataKeyWithoutPlaintext(request -> request.keyId(wrappingKeyId)
                            .keySpec(DataKeySpec.AES_256)
                            .encryptionContext(context(purpose, version)))
                    .ciphertextBlob()
                    .asByteArray();
        } catch (SdkException e) {
            throw new DependencyUnavailable("kms", e);
        }
    }

    private SecretKeyVersion unwrap(KeyPurpose purpose, Item item) {
        int version = (int) item.number("version");
        Loaded known = loaded.get(purpose);
        if (known != null) {
            var unwrapped = find(known.keys(), version);
            if (unwrapped.isPresent()) return unwrapped.get();
        }
        try {
            return SecretKeyVersion.of(
                    version,
                    kms.decrypt(request -> request.keyId(wrappingKeyId)
                                    .ciphertextBlob(SdkBytes.fromByteArray(item.bytes("wrapped")))
                                    .encryptionContext(context(purpose, version)))
                            .plaintext()
                            .asByteArray());
        } catch (SdkException e) {
            throw new DependencyUnavailable("kms", e);
        }
    }

    private static String partition(KeyPurpose purpose) {
        return "KEY#" + purpose;
    }

    private static Map<String, String> context(KeyPurpose purpose, int version) {
        return Map.of("purpose", purpose.name(), "version", Integer.toString(version));
    }

    private record Loaded(Instant at, List<SecretKeyVersion> keys) {
        Loaded {
            keys = List.copyOf(keys);
        }
    }
}
