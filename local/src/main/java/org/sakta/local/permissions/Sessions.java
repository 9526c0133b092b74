package org.sakta.local.permissions;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.local.template.FunctionSpec;

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

    static Optional<FunctionSpec> find(String token) {
        return Optional.ofNullable(OPEN.get(token));
    }
}
