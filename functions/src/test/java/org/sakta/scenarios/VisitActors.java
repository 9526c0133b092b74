package org.sakta.scenarios;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.sakta.contract.Api;
import org.sakta.local.Platform;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Those who come to a venue's door. */
final class VisitActors {
    private VisitActors() {}

    /** What a phone reads from the poster at the door. */
    static String poster(Api operator, String venue) {
        return scan(operator.get("/venues/" + venue + "/poster").expecting(200).bytes());
    }

    static String scan(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new GlobalHistogramBinarizer(light)),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("no code in the poster", e);
        }
    }

    /** A registered citizen. @return signed in */
    static Api citizen() {
        Api citizen = World.citizen(World.phone());
        citizen.post("/people", People.kyrgyz("self")).expecting(201);
        return citizen;
    }

    static String in(String code) {
        return "{\"code\":\"" + code + "\",\"direction\":\"in\"}";
    }

    static String out(String code) {
        return "{\"code\":\"" + code + "\",\"direction\":\"out\"}";
    }

    static String atEntrance(String code, String direction, String venue) {
        return "{\"code\":\"%s\",\"direction\":\"%s\",\"venueId\":\"%s\"}".formatted(code, direction, venue);
    }

    /** Makes the visits at a venue as old as if that much time had passed since they began. */
    static void letTimePass(String venue, Duration time) {
        var platform = Platform.shared();
        var dynamo = platform.dynamo().client();
        String table = platform.template().tableName("VisitTable");
        dynamo.scanPaginator(scan -> scan.tableName(table)
                        .filterExpression("begins_with(pk, :venue) AND begins_with(sk, :visit)")
                        .expressionAttributeValues(Map.of(
                                ":venue", AttributeValue.fromS("VISITOR#" + venue),
                                ":visit", AttributeValue.fromS("VISIT#"))))
                .items()
                .forEach(item -> dynamo.putItem(put -> put.tableName(table).item(aged(item, venue, time))));
    }

    private static Map<String, AttributeValue> aged(Map<String, AttributeValue> visit, String venue, Duration time) {
        var aged = new HashMap<>(visit);
        aged.computeIfPresent("assumedOut", (name, at) -> earlier(at, time));
        aged.computeIfPresent("in", (name, at) -> earlier(at, time));
        String in = aged.get("in").s();
        aged.put(
                "byHourPk", AttributeValue.fromS(venue + "#" + Instant.parse(in).truncatedTo(ChronoUnit.HOURS)));
        aged.put("byHourSk", AttributeValue.fromS(in + visit.get("byHourSk").s().replaceFirst("^[^#]*", "")));
        return aged;
    }

    private static AttributeValue earlier(AttributeValue at, Duration time) {
        return AttributeValue.fromS(Instant.parse(at.s()).minus(time).toString());
    }
}
