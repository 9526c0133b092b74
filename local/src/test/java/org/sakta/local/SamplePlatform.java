package org.sakta.local;

/** One platform of the sample template for all tests of this module. */
public final class SamplePlatform {
    private static final Platform PLATFORM = start();

    private SamplePlatform() {}

    public static Platform get() {
        return PLATFORM;
    }

    private static Platform start() {
        Platform platform = Platform.start(PlatformOptions.forTests(Samples.path()));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        return platform;
    }
}
