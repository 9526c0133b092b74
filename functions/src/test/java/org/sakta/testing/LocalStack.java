package org.sakta.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, once for this JVM; it ends with the JVM. */
final class LocalStack {
    static final String ABSENT = "LocalStack is not run: there is no Docker engine here";

    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");
    private static final boolean THERE = start();

    private LocalStack() {}

    /** Without Docker, no; with it, yes, or the start fails. */
    static boolean isThere() {
        return THERE;
    }

    private static boolean start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println(ABSENT);
            return false;
        }
        var container = new LocalStackContainer(IMAGE).withServices("dynamodb", "s3", "kms");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        System.setProperty("sakta.engines", container.getEndpoint().toString());
        return true;
    }
}
