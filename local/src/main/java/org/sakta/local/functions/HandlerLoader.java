package org.sakta.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.Consumer;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.FunctionSpec;
import org.sakta.shared.config.Env;

/** Functions in this JVM: makes handlers by their constructor {@code (Env)}. */
public final class HandlerLoader implements FunctionRunner {
    private final ClassLoader classes;

    public HandlerLoader(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public void check(List<FunctionSpec> functions) {
        functions.forEach(this::handlerClass);
    }

    @Override
    public Functions start(List<FunctionSpec> functions, LambdaEnvironment environment, Consumer<Throwable> failures) {
        return new InProcessFunctions(functions, this, environment, failures);
    }

    RequestStreamHandler load(FunctionSpec function, Env env) {
        try {
            Constructor<? extends RequestStreamHandler> constructor =
                    handlerClass(function).getDeclaredConstructor(Env.class);
            constructor.setAccessible(true);
            return constructor.newInstance(env);
        } catch (NoSuchMethodException e) {
            throw new LocalFailure(
                    function.logicalId() + ": " + function.handlerClass() + " has no constructor (Env)", e);
        } catch (InvocationTargetException e) {
            throw new LocalFailure(function.logicalId() + ": " + e.getTargetException(), e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new LocalFailure(function.logicalId() + ": " + e, e);
        }
    }

    private Class<? extends RequestStreamHandler> handlerClass(FunctionSpec function) {
        try {
            return Class.forName(function.handlerClass(), false, classes).asSubclass(RequestStreamHandler.class);
        } catch (ClassNotFoundException e) {
            throw new LocalFailure(
                    "template.yaml: " + function.logicalId() + ": no class " + function.handlerClass()
                            + " is on the class path",
                    e);
        } catch (ClassCastException e) {
            throw new LocalFailure(
                    "template.yaml: " + function.logicalId() + ": " + function.handlerClass()
                            + " is no RequestStreamHandler",
                    e);
        }
    }
}
