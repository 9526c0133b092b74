package org.sakta.pass;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.trust.PassId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Key = pass id / size.format; the bucket's lifecycle deletes images, which can be drawn again at any time. */
final class S3Images implements PassImages {
    private static final Duration LENT = Duration.ofMinutes(5);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    S3Images(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Link keep(PassId pass, ImageOrder order, Bytes image) {
        var key = key(pass, order);
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .contentType(order.format().contentType())
                            .cacheControl("private, no-store"),
                    RequestBody.fromBytes(image.value()));
            var presigned = presigner.presignGetObject(presign -> presign.signatureDuration(LENT)
                    .getObjectRequest(get -> get.bucket(bucket).key(key)));
            return new Link(
                    URI.create(presigned.url().toString()),
                    presigned.expiration().truncatedTo(ChronoUnit.SECONDS));
        } catch (SdkException e) {
            throw new DependencyUnavailable("s3", e);
        }
    }

    @Override
    public void delete(PassId pass) {
        try {
            for (var order : ImageOrder.all())
                s3.deleteObject(delete -> delete.bucket(bucket).key(key(pass, order)));
        } catch (SdkException e) {
            throw new DependencyUnavailable("s3", e);
        }
    }

    private static String key(PassId pass, ImageOrder order) {
        return pass.value() + "/" + order.fileName();
    }
}
