package org.sakta.local.isolated;

import java.util.ArrayList;
import java.util.List;
import org.sakta.local.template.FunctionSpec;

/**
 * The flags that Amazon's managed runtime gives its JVM, as far as they are known: a heap of 85 % of the memory (seen at 512
 * MB; it may be somewhat more from 1600 MB on), the serial collector, the C1 compiler alone where there is no SnapStart.
 * Not imitated: its archive of JDK classes, its own build of the JDK, and the limit on the memory of the process as a
 * whole.
 */
public final class ManagedRuntime {
    private ManagedRuntime() {}

    public static List<String> flags(FunctionSpec function) {
        List<String> flags = new ArrayList<>(List.of(
                "-XX:MaxHeapSize=" + function.memoryMegabytes() * 1024L * 85 / 100 + "k",
                "-XX:+UseSerialGC",
                "-XX:+ErrorFileToStderr",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-Djava.net.preferIPv4Stack=true"));
        if (!function.snapStart()) flags.add("-XX:TieredStopAtLevel=1");
        return List.copyOf(flags);
    }
}
