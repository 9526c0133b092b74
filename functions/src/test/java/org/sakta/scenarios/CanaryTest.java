package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.template.TableSpec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * People who are nowhere else live through everything that the system does, in a system of their own; then nothing of them is to
 * be found where it should not be: in no attribute of any table, no object, no log line, no address. {@code
 * -Dsakta.canaries=1000} lets a thousand of them live.
 */
@Tag("undisturbed") // it lives in a system of its own
class CanaryTest {
    private static final int MANY = Integer.getInteger("sakta.canaries", 40);
    private static final String CLERKS_AREA = "41702000000000";

    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final Queue<String> ADDRESSES = new ConcurrentLinkedQueue<>();
    private static final Queue<String> PROBLEMS = new ConcurrentLinkedQueue<>();
    private static final Map<Integer, String> ERASED = new ConcurrentHashMap<>();
    private static Platform system;

    /** The functions take their log when they are made, so the log is caught before. */
    @BeforeAll
    static void live() throws Exception {
        System.setOut(new PrintStream(new Both(OUT, LOG), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Both(ERR, LOG), true, StandardCharsets.UTF_8));
        system = Platform.start(PlatformOptions.forTests());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> lives = IntStream.range(0, MANY)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> new Life(i).live()))
                    .toList();
            for (Future<?> life : lives) life.get();
        }
    }

    @AfterAll
    static void end() {
        System.setOut(OUT);
        System.setErr(ERR);
        system.close();
    }

    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int octet) throws IOException {
            one.write(octet);
            other.write(octet);
        }
    }

    @TestFactory
    Stream<DynamicTest> noTableHoldsAnythingOfThemInTheOpen() {
        return system.template().tables().stream()
                .map(TableSpec::logicalId)
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    for (var item : items(table))
                        item.forEach((name, value) -> Canaries.holdsNone(table + "." + name, bytes(name, value)));
                }));
    }

    /** The search itself: what it is to find, it finds. */
    @Test
    void everyWayOfWritingIsFound() {
        byte[] name = (" " + Canaries.NAME + " ").getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(name);
        String shifted = Base64.getUrlEncoder().encodeToString(("x" + Canaries.NAME).getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(name);
        String url = URLEncoder.encode(Canaries.ADDRESS, StandardCharsets.UTF_8);
        for (String text : List.of(
                Canaries.NAME, Canaries.phone(3), Canaries.email(3), encoded, shifted, hex, url, "tel=077709" + "0003"))
            assertThatThrownBy(() -> Canaries.holdsNone("this", text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(AssertionError.class);
        Canaries.holdsNone("this", "Айгүл Токтогулова".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noObjectHoldsAnythingOfThem() {
        var s3 = system.s3().client();
        int objects = 0;
        for (var bucket : system.template().buckets())
            for (var object : s3.listObjectsV2Paginator(list -> list.bucket(bucket.name()))
                    .contents()) {
                objects++;
                Canaries.holdsNone("a key", object.key().getBytes(StandardCharsets.UTF_8));
                Canaries.holdsNone(
                        object.key(),
                        s3.getObjectAsBytes(get -> get.bucket(bucket.name()).key(object.key()))
                                .asByteArray());
            }
        assertThat(objects).isPositive();
    }

    @Test
    void noLogLineNoAddressAndNoProblemHoldsAnythingOfThem() {
        assertThat(LOG.toString(StandardCharsets.UTF_8)).contains("HttpEvent.Answered");
        Canaries.holdsNone("the log", LOG.toByteArray());
        assertThat(ADDRESSES).isNotEmpty();
        ADDRESSES.forEach(address -> Canaries.holdsNone("an address", address.getBytes(StandardCharsets.UTF_8)));
        assertThat(PROBLEMS).isNotEmpty();
        PROBLEMS.forEach(problem -> Canaries.holdsNone("a problem", problem.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ofWhoLeftNothingSealedIsLeftAndNobodyFindsThem() {
        assertThat(ERASED).isNotEmpty();
        for (String table : List.of("IdentityTable", "DeclarationTable", "PassTable"))
            for (var item : items(table)) {
                boolean theirs =
                        ERASED.values().stream().anyMatch(id -> item.toString().contains(id));
                boolean sealed = item.values().stream().anyMatch(value -> value.b() != null);
                assertThat(theirs && sealed)
                        .as(
                                "%s %s %s",
                                table, item.get("pk").s(), item.get("sk").s())
                        .isFalse();
            }
        ERASED.keySet().stream().limit(10).forEach(CanaryTest::isNotFound);
    }

    private static void isNotFound(int i) {
        var life = new Life(i);
        for (String key : List.of("\"phone\":\"" + life.phone + "\"", "\"document\":" + life.document()))
            assertThat(life.lookUp(key).json().at("/people")).isEmpty();
        assertThat(life.citizen.get("/people/me").status()).isEqualTo(404);
    }

    private static Iterable<Map<String, AttributeValue>> items(String table) {
        return system.dynamo()
                .client()
                .scanPaginator(scan -> scan.tableName(system.template().tableName(table)))
                .items();
    }

    private static byte[] bytes(String name, AttributeValue value) {
        if (value.b() != null) return value.b().asByteArray();
        return (name + " " + value).getBytes(StandardCharsets.UTF_8);
    }

    /** One canary's life. */
    private static final class Life {
        private final int number;
        private final String phone;
        private final String pin;
        private final Api citizen;

        Life(int number) {
            this.number = number;
            this.phone = Canaries.phone(number);
            this.pin = NeverIssued.pin(Canaries.BORN, Sex.FEMALE, number);
            this.citizen =
                    Api.at(system.api(), World.CONTRACT).as(system.signIn().citizen(phone));
        }

        String document() {
            return "{\"country\":\"KG\",\"type\":\"pin\",\"number\":\"" + pin + "\"}";
        }

        private String record() {
            return """
                    "name":"%s","birthDate":"%s","sex":"female","nationality":"KG","documents":[%s],"email":"%s",
                    "residence":{"areaCode":"41702000000000","address":"%s"},"language":"ky"
                    """.formatted(Canaries.NAME, Canaries.BORN, document(), Canaries.email(number), Canaries.ADDRESS);
        }

        void live() {
            Api keyed = citizen.with("idempotency-key", "canary-" + UUID.randomUUID());
            String id = keyed.post("/people", "{\"for\":\"self\"," + record() + "}")
                    .expecting(201)
                    .text("/personId");
            PROBLEMS.add(citizen.post("/people", "{\"for\":\"self\",\"Канарей\":1," + record() + "}")
                    .expecting(422)
                    .body());
            citizen.with("if-match", "\"1\"")
                    .put("/people/me", "{" + record().replace(Canaries.ADDRESS, Canaries.ADDRESS + " 2") + "}")
                    .expecting(200);
            lookUp("\"phone\":\"" + phone + "\"").expecting(200);
            lookUp("\"document\":" + document()).expecting(200);
            Answer receipt = keyed.post("/declarations", declaration()).expecting(201);
            citizen.post("/declarations", declaration().replace("\"fever\":false", "\"fever\":true"))
                    .expecting(201);
            remember(receipt);
            if (number % 5 == 0)
                PROBLEMS.add(clerk().post("/people/lookups", "{\"phone\":\"" + phone + "\"}")
                        .expecting(422)
                        .body());
            citizen.get("/people/me/export").expecting(200);
            if (number % 3 != 0) return;
            citizen.delete("/people/me").expecting(200);
            ERASED.put(number, id);
        }

        private void remember(Answer receipt) {
            ADDRESSES.add(receipt.text("/pass/url"));
            receipt.header("location").ifPresent(ADDRESSES::add);
            String current =
                    citizen.get("/people/me/declarations").expecting(200).text("/declarations/0/declarationId");
            ADDRESSES.add(current);
            Answer image = citizen.get(receipt.text("/pass/imageLink"));
            PROBLEMS.add(image.expecting(410).body());
            Answer again = citizen.post("/declarations", declaration().replace("\"fever\":false", "\"fever\":true"))
                    .expecting(200);
            ADDRESSES.add(
                    citizen.get(again.text("/pass/imageLink")).expecting(200).text("/url"));
        }

        private static String declaration() {
            return Declarations.kyrgyz("me").replace("Токтогул көч. 12", Canaries.ADDRESS);
        }

        Answer lookUp(String key) {
            return clerk().post(
                            "/people/lookups",
                            "{" + key + ",\"purpose\":\"verification\",\"reference\":\"V-" + number + "\"}");
        }

        private Api clerk() {
            return Api.at(system.api(), World.CONTRACT)
                    .as(system.signIn().staff("clerk", "desk-" + number % 50, CLERKS_AREA));
        }
    }
}
