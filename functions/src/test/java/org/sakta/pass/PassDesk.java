package org.sakta.pass;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sakta.audit.Access;
import org.sakta.identity.Mandates;
import org.sakta.identity.PersonId;
import org.sakta.identity.TestPeople;
import org.sakta.shared.cose.SigningKey;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.events.Event;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.Filters;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.Sealer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;
import org.sakta.trust.Country;
import org.sakta.trust.Initials;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole context over the real engine, with one holder, a clock to move, and images that are kept in a list. */
final class PassDesk {
    static final Country KG = new Country("KG");
    static final String HOLDER_SUBJECT = "holder-subject";
    static final PersonId HOLDER = new PersonId("00112233445566778899aabbccddeeff");
    private static final String TABLE = Engine.table("PassTable");

    final TestClock clock = new TestClock(Instant.parse("2096-11-21T09:00:00Z"));
    final List<Event> events = new ArrayList<>();
    final List<Access> audited = new ArrayList<>();
    final List<Bytes> images = new ArrayList<>();
    final SigningKey root = SigningKey.generate(new SecureRandom());
    final Table table = new Table(Engine.dynamo(), new TableName(TABLE));
    final DynamoSigners signers =
            new DynamoSigners(table, new Sealer(new TestKeys("pass"), new SecureRandom()), new SecureRandom());
    final DynamoPasses passes = new DynamoPasses(table, clock);
    final DynamoRevocations revocations =
            new DynamoRevocations(table, new Transactions(Engine.dynamo(), new SecureRandom()), clock);
    final PassIssuer issuer = new IssuePass(passes, new DocumentSigners(signers), "https://sakta.example", clock);
    final PublishTrust trust = new PublishTrust(signers, new DynamoTrustEditions(table), root, clock);
    final HolderAccess access = new HolderAccess(
            new Mandates(new TestPeople(Map.of(new Subject(HOLDER_SUBJECT), HOLDER), List.of())),
            audited::addAll,
            clock);

    /** Every desk begins with an empty table. */
    PassDesk() {
        var dynamo = Engine.dynamo();
        dynamo.scanPaginator(scan -> scan.tableName(TABLE))
                .items()
                .forEach(item -> dynamo.deleteItem(delete -> delete.tableName(TABLE)
                        .key(java.util.Map.of(
                                "pk", item.getOrDefault("pk", AttributeValue.fromS("")),
                                "sk", item.getOrDefault("sk", AttributeValue.fromS(""))))));
    }

    Filter edge() {
        return Filters.catchingFaults(events::add, clock);
    }

    PassRequest request(long seed) {
        return new PassRequest(
                PassId.random(new Random(seed)),
                HOLDER,
                KG,
                PassContent.declarationOf(new Initials("АЖ")),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(3)));
    }

    PassImagesHandler imagesHandler() {
        PassImages shelf = new PassImages() {
            @Override
            public Link keep(PassId pass, ImageOrder order, Bytes image) {
                images.add(image);
                return new Link(
                        java.net.URI.create("https://images.example/" + pass.value() + "/" + order.fileName()),
                        clock.instant().plusSeconds(300));
            }

            @Override
            public void delete(PassId pass) {
                images.clear();
            }
        };
        return new PassImagesHandler(
                edge(), new ShowPass(passes, revocations, access, shelf, "https://sakta.example", clock));
    }

    PassRevocationsHandler revocationsHandler() {
        return new PassRevocationsHandler(edge(), new RevokePass(passes, revocations, access));
    }

    VerificationsHandler verificationsHandler() {
        return new VerificationsHandler(edge(), new CheckPass(signers, revocations, clock), events::add);
    }

    PassPageHandler pageHandler() {
        return new PassPageHandler(edge(), new CheckPass(signers, revocations, clock), events::add);
    }

    PublishedListsHandler listsHandler() {
        return new PublishedListsHandler(
                edge(), trust, new PublishRevocations(revocations, new DocumentSigners(signers), KG, clock));
    }
}
