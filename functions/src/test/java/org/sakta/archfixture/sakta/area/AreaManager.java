package org.sakta.archfixture.sakta.area;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.zxing.BarcodeFormat;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.archfixture.sakta.declaration.Declared;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.Filters;
import org.sakta.shared.http.Response;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A class that knows too much: a later context, AWS, Lambda, HTTP, the environment, a library of the tests; makes an edge of its own, and loses empty parts. */
public record AreaManager(Declared declared, DynamoDbClient dynamo, Context context, BarcodeFormat format) {
    public Response answer() {
        return Response.empty(200);
    }

    public Optional<String> table(Env env) {
        return env.optional("TABLE", value -> value);
    }

    public TableName named(String table) {
        return new TableName(table);
    }

    public Filter edge(Events events, InstantSource clock) {
        return Filters.catchingFaults(events, clock);
    }

    public int parts(String text) {
        return text.split(",").length;
    }

    public String home() {
        return System.getenv("HOME");
    }
}
