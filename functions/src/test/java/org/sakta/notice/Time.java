package org.sakta.notice;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;

/** The context of a function that has time. */
final class Time {
    static final Context LEFT = (Context) Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getRemainingTimeInMillis" -> 29_000;
                case "getFunctionName" -> "SendTextsFunction";
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private Time() {}
}
