package org.sakta.testing;

import java.net.URI;
import org.sakta.local.engines.LocalAws;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client of the engine that counts its calls, and on which one kind of call can fail. */
public final class FailingDynamo implements AutoCloseable {
    private final DynamoDbClient client;
    private final Calls calls;

    private FailingDynamo(URI endpoint, Calls calls) {
        AwsCredentialsProvider credentials = LocalAws.credentials();
        this.calls = calls;
        this.client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.builder().build())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(calls)
                        .build())
                .build();
    }

    /** @param request the kind of call that fails, such as {@code TransactWriteItems}; empty for none */
    public static FailingDynamo where(URI endpoint, String request) {
        return new FailingDynamo(endpoint, new Calls(request));
    }

    public DynamoDbClient client() {
        return client;
    }

    /** What was called since the last time that this was asked, one letter-coded call after another. */
    public synchronized String callsSince() {
        return calls.since();
    }

    /** From now on that kind of call fails, after so many more that do not. */
    public void failAfter(String request, int more) {
        calls.failAfter(request, more);
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class Calls implements ExecutionInterceptor {
        private final StringBuilder seen = new StringBuilder();
        private String failing;
        private int more;

        Calls(String failing) {
            this.failing = failing;
        }

        synchronized void failAfter(String request, int count) {
            failing = request;
            more = count;
        }

        synchronized String since() {
            var calls = seen.toString();
            seen.setLength(0);
            return calls;
        }

        @Override
        public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            SdkRequest request = context.request();
            var name = request.getClass().getSimpleName().replace("Request", "");
            seen.append(name).append(' ');
            if (!failing.isEmpty() && name.equals(failing) && more-- <= 0) throw SdkClientException.create("failing");
        }
    }
}
