package org.sakta.pass;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.sakta.shared.cose.SigningKey;
import org.sakta.shared.cose.VerifyingKey;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.keys.Sealer;
import org.sakta.trust.Country;
import org.sakta.trust.TrustedKey;

/** pk = SIGNERS, sk = KEY#country#week: one signer per country and week, however many ask for it at once. */
final class DynamoSigners implements SignerStore {
    private static final String PARTITION = "SIGNERS";
    private static final String PREFIX = "KEY#";

    private final Table table;
    private final Sealer sealer;
    private final SecureRandom random;

    DynamoSigners(Table table, Sealer sealer, SecureRandom random) {
        this.table = table;
        this.sealer = sealer;
        this.random = random;
    }

    @Override
    public DocumentSigner signer(Country country, Period period) {
        var key = new Key(PARTITION, PREFIX + "%s#%08d".formatted(country.value(), period.week()));
        return table.get(key).map(this::unseal).orElseGet(() -> make(key, country, period));
    }

    private DocumentSigner make(Key key, Country country, Period period) {
        var pair = SigningKey.generate(random);
        var trusted = new TrustedKey(pair.verifyingKey(), country, period.validFrom(), period.validUntil());
        var item = Item.at(key)
                .with("country", country.value())
                .with("publicKey", trusted.key().coordinates())
                .with("privateKey", sealer.seal(pair.pkcs8(), place(key)))
                .with("validFrom", trusted.validFrom())
                .with("validUntil", trusted.validUntil())
                .expiringAt(trusted.validUntil());
        return table.put(item, Condition.absent()) instanceof Put.Standing(var first)
                ? unseal(first)
                : new DocumentSigner(trusted, pair);
    }

    @Override
    public List<TrustedKey> trusted(Instant now) {
        return table.query(PARTITION, PREFIX)
                .map(DynamoSigners::trusted)
                .filter(key -> key.validUntil().isAfter(now))
                .toList();
    }

    private DocumentSigner unseal(Item item) {
        var trusted = trusted(item);
        return new DocumentSigner(
                trusted, SigningKey.of(sealer.open(item.bytes("privateKey"), place(item.key())), trusted.key()));
    }

    private static TrustedKey trusted(Item item) {
        return new TrustedKey(
                VerifyingKey.ofCoordinates(item.bytes("publicKey")),
                new Country(item.string("country")),
                item.instant("validFrom"),
                item.instant("validUntil"));
    }

    private static String place(Key key) {
        return "pass/" + key.pk() + "/" + key.sk() + "/privateKey";
    }
}
