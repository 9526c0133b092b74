package org.sakta.notice;

import java.time.Instant;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.PeopleWiring;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.SealedLines;
import org.sakta.shared.queues.MessageHandler;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.ChangeHandler;
import org.sakta.shared.wiring.KernelWiring;

/**
 * Builds what this context is made of. From the environment: {@code NOTICE_TABLE}, {@code KEY_TABLE}, {@code DATA_KEY_ID}, {@code JURISDICTION}; where notices are read or
 * sent {@code IDENTITY_TABLE}; where they are sent {@code NOTICE_LINK}; where alerts are published {@code ALERT_TOPIC} alone.
 */
public final class NoticeWiring {
    private final KernelWiring kernel;
    private final Country country;
    private final Table table;

    private NoticeWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.country = JurisdictionWiring.of(kernel).country();
        this.table = kernel.primedTable("NOTICE_TABLE");
    }

    public static NoticeWiring of(KernelWiring kernel) {
        return new NoticeWiring(kernel);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldNotices(alerts(), country, kernel.clock());
    }

    /** Where contexts that decide on alerts put them. */
    public DynamoAlerts alerts() {
        return new DynamoAlerts(table, new SealedLines(kernel.sealer()), hashes(), this::keptUntil, kernel.clock());
    }

    NoticeRoutes routes() {
        var reading = new ReadNotices(PeopleWiring.of(kernel).mandates(), alerts());
        return new NoticeRoutes(reading, country, kernel.clock());
    }

    static ChangeHandler publishing(KernelWiring kernel) {
        var topic = new SnsAlertTopic(kernel.clients().sns(), kernel.env().required("ALERT_TOPIC", String::strip));
        return (change, deadline) -> {
            if (change.kind() == Change.Kind.INSERT)
                DynamoAlerts.added(change.key()).ifPresent(topic::publish);
        };
    }

    MessageHandler texting() {
        var random = kernel.random();
        var sending = new SendText(
                alerts(),
                PeopleWiring.of(kernel).people(),
                new DynamoTextLimits(table, hashes(), kernel.clock()),
                new SnsTexts(kernel.clients().sns()),
                country,
                kernel.env().required("NOTICE_LINK", String::strip),
                () -> Long.toHexString(random.nextLong()),
                kernel.events(),
                kernel.clock());
        return body -> sending.send(AlertKey.read(body).orElseThrow());
    }

    private KeyedHashes hashes() {
        return new KeyedHashes(kernel.keys(), KeyPurpose.LOOKUP);
    }

    private Instant keptUntil(Instant from) {
        return from.atZone(country.zone())
                .plus(NoticePolicy.of(country, from).kept())
                .toInstant();
    }
}
