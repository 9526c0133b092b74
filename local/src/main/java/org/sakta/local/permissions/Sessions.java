package org.sakta.local.permissions;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.local.template.FunctionSpec;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.signer.AwsSignerExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

/**
 * Whose session token is whose. Lambda gives each function a token of its role; here it says which function calls. The SDK
 * makes interceptors by itself, which is why all functions of this JVM are known in one place.
 */
public final class Sessions {
    private static final Map<String, FunctionSpec> OPEN = new ConcurrentHashMap<>();

    private Sessions() {}

    /** @return the session token for the function's environment */
    public static String open(FunctionSpec function) {
        String token = "sakta-local." + function.logicalId() + "." + UUID.randomUUID();
        OPEN.put(token, function);
        return token;
    }

    /** @return the function whose call this is; none where anybody else calls */
    @SuppressWarnings("deprecation") // the public way to the caller's credentials, whatever the SDK's signer
    public static Optional<FunctionSpec> caller(ExecutionAttributes attributes) {
        return attributes.getAttribute(AwsSignerExecutionAttribute.AWS_CREDENTIALS)
                        instanceof AwsSessionCredentials session
                ? Optional.ofNullable(OPEN.get(session.sessionToken()))
                : Optional.empty();
    }
}
