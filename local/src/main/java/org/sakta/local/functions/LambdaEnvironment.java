package org.sakta.local.functions;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.sakta.local.engines.LocalAws;
import org.sakta.local.permissions.Sessions;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.shared.config.Env;

/**
 * What a function finds in its environment: the template's variables and those that Lambda sets, and nothing of this
 * machine's own.
 *
 * @param endpoints service as in {@code AWS_ENDPOINT_URL_<SERVICE>} → where it is
 */
public record LambdaEnvironment(Map<String, URI> endpoints) {
    public LambdaEnvironment {
        endpoints = Map.copyOf(endpoints);
    }

    public Env of(FunctionSpec function) {
        Map<String, String> values = new HashMap<>(function.environment());
        values.put("_HANDLER", function.handler());
        values.put("AWS_REGION", LocalValues.REGION);
        values.put("AWS_DEFAULT_REGION", LocalValues.REGION);
        values.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        values.put("AWS_LAMBDA_FUNCTION_NAME", function.logicalId());
        values.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        values.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        values.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.logicalId());
        values.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        values.put("AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
        values.put("AWS_ACCESS_KEY_ID", LocalAws.ACCESS_KEY_ID);
        values.put("AWS_SECRET_ACCESS_KEY", LocalAws.SECRET_ACCESS_KEY);
        values.put("AWS_SESSION_TOKEN", Sessions.open(function));
        values.put("LANG", "en_US.UTF-8");
        values.put("TZ", ":UTC");
        endpoints.forEach((service, endpoint) -> values.put("AWS_ENDPOINT_URL_" + service, endpoint.toString()));
        return new Env(values);
    }
}
