package org.sakta.bench.textbook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sakta.shared.cose.VerifyingKey;
import org.sakta.trust.Country;
import org.sakta.trust.Expected;
import org.sakta.trust.Freshness;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;
import org.sakta.trust.RevocationCheck;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;
import org.sakta.trust.Verdict;
import org.sakta.trust.Verifier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** {@code POST /verifications} for a pass that is valid; the cryptography is the product's own. */
public class VerificationHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Set<String> ROLES = Set.of("checkpoint-officer", "entrance", "venue-operator", "clerk");

    private final DynamoDbEnhancedClient client = DynamoDbEnhancedClient.create();
    private final DynamoDbTable<SignerItem> signers =
            client.table(System.getenv("PASS_TABLE"), TableSchema.fromBean(SignerItem.class));
    private final DynamoDbTable<RevocationItem> revocations =
            client.table(System.getenv("PASS_TABLE"), TableSchema.fromBean(RevocationItem.class));

    record Scan(String code) {}

    record Seen(String status, String kind, String initials, String validUntil) {
        static Seen of(Verdict verdict) {
            return verdict instanceof Verdict.Valid(var claims)
                    ? new Seen(
                            "valid",
                            "declaration",
                            claims.content().initials().orElseThrow().value(),
                            claims.validUntil().toString())
                    : new Seen(verdict.getClass().getSimpleName(), null, null, null);
        }
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
        var groups = claims.getOrDefault("cognito:groups", "").replaceAll("[\\[\\]]", "");
        try {
            if (!ROLES.contains(groups)) return Answers.json(event, 403, Map.of("title", "role required"));
            var scan = Answers.JSON.readValue(event.getBody(), Scan.class);
            return Answers.json(event, 200, Seen.of(verdict(scan.code(), CLOCK.instant())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Verdict verdict(String scanned, Instant now) {
        var code = PassCode.scanned(scanned);
        if (code.isEmpty()) return new Verdict.Forged();
        var keys = keys(now);
        var countries = keys.stream().map(TrustedKey::country).collect(Collectors.toSet());
        var trust = TrustList.of(new Freshness(0, now, now.plus(Duration.ofMinutes(5))), keys);
        return new Verifier(trust, new Stored(), Expected.declarations(countries)).verify(code.get(), now);
    }

    private List<TrustedKey> keys(Instant now) {
        var all = QueryConditional.sortBeginsWith(
                Key.builder().partitionValue("SIGNERS").sortValue("KEY#").build());
        return signers.query(query -> query.queryConditional(all).consistentRead(true)).items().stream()
                .filter(item -> item.getValidUntil().isAfter(now))
                .map(item -> new TrustedKey(
                        VerifyingKey.ofCoordinates(item.getPublicKey().asByteArray()),
                        new Country(item.getCountry()),
                        item.getValidFrom(),
                        item.getValidUntil()))
                .toList();
    }

    private final class Stored implements RevocationCheck {
        @Override
        public boolean isFresh(Instant now) {
            return true;
        }

        @Override
        public boolean isRevoked(PassId id) {
            return revocations.getItem(Key.builder()
                            .partitionValue("PASS#" + id.value())
                            .sortValue("REVOCATION")
                            .build())
                    != null;
        }
    }
}
