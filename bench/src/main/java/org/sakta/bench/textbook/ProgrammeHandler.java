package org.sakta.bench.textbook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** {@code GET /programmes/{programmeId}}, in English. */
public class ProgrammeHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final DynamoDbTable<ProgrammeItem> programmes = DynamoDbEnhancedClient.create()
            .table(System.getenv("DECLARATION_TABLE"), TableSchema.fromBean(ProgrammeItem.class));

    record Programme(
            String programmeId,
            String country,
            String area,
            String kind,
            String name,
            String announcement,
            List<String> types,
            String startsOn,
            String endsOn) {
        static Programme of(ProgrammeItem item) {
            return new Programme(
                    item.getId(),
                    item.getCountry().toLowerCase(Locale.ROOT),
                    item.getArea(),
                    item.getKind().toLowerCase(Locale.ROOT),
                    item.getName(),
                    item.getAnnouncement(),
                    item.getTypes().stream()
                            .map(type -> type.toLowerCase(Locale.ROOT))
                            .toList(),
                    item.getStartsOn(),
                    item.getEndsOn());
        }
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var id = event.getPathParameters().get("programmeId");
        var item = programmes.getItem(get -> get.consistentRead(true)
                .key(Key.builder()
                        .partitionValue("PROGRAMME#" + id)
                        .sortValue("PROGRAMME")
                        .build()));
        try {
            return item == null
                    ? Answers.json(event, 404, Map.of("title", "not found"))
                    : Answers.json(event, 200, Programme.of(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
