package org.sakta.local.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.BucketSpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** S3Proxy in this JVM: checks signatures as S3 does. */
public final class EmbeddedS3 implements AutoCloseable {
    private final S3Proxy proxy;
    private final URI endpoint;
    private final S3Client client;

    private EmbeddedS3(S3Proxy proxy, URI endpoint) {
        this.proxy = proxy;
        this.endpoint = endpoint;
        this.client = LocalAws.client(S3Client.builder().forcePathStyle(true), endpoint);
    }

    /**
     * @param directory where objects last; in memory without one
     * @param told of what happens to objects
     */
    static EmbeddedS3 start(int port, Optional<Path> directory, ToldOf told) {
        try {
            URI endpoint = URI.create("http://localhost:" + port);
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(new TellingStore(
                            BlobStores.create(
                                    directory.isPresent() ? "filesystem-nio2" : "transient-nio2",
                                    properties(directory)),
                            told))
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, LocalAws.ACCESS_KEY_ID, LocalAws.SECRET_ACCESS_KEY)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(50)
                    .build();
            proxy.start();
            return new EmbeddedS3(proxy, endpoint);
        } catch (Exception e) {
            throw new LocalFailure("S3Proxy does not start: " + e.getMessage(), e);
        }
    }

    private static Properties properties(Optional<Path> directory) throws IOException {
        Properties properties = new Properties();
        if (directory.isPresent()) {
            Files.createDirectories(directory.get());
            String path = directory.get().toAbsolutePath().toString();
            properties.setProperty("jclouds.filesystem.basedir", path);
            properties.setProperty("s3proxy.filesystem.basedir", path);
        }
        return properties;
    }

    /** Creates those buckets that are not there yet. */
    public void create(List<BucketSpec> buckets) {
        Set<String> there =
                client.listBuckets().buckets().stream().map(Bucket::name).collect(Collectors.toSet());
        buckets.stream()
                .filter(bucket -> !there.contains(bucket.name()))
                .forEach(bucket -> client.createBucket(request -> request.bucket(bucket.name())));
    }

    public URI endpoint() {
        return endpoint;
    }

    public S3Client client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }
}
