package org.sakta.shared.uploads;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Files in a bucket, put there by those who were given a link. The link fixes key, type and size; what a file holds is for its reader to see, before anything is done
 * with it. Files wait below {@value #INCOMING}, where the bucket's lifecycle lets them expire whether or not anybody reads them.
 *
 * <p>Every method throws {@link DependencyUnavailable} when S3 does not do its work.
 */
public final class S3Uploads {
    public static final String INCOMING = "incoming/";

    private static final Duration LENT = Duration.ofMinutes(15);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3Uploads(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    public UploadLink link(UploadName name, String contentType, long size) {
        try {
            var presigned = presigner.presignPutObject(presign -> presign.signatureDuration(LENT)
                    .putObjectRequest(put -> put.bucket(bucket)
                            .key(name.key())
                            .contentType(contentType)
                            .contentLength(size)));
            return new UploadLink(
                    URI.create(presigned.url().toString()),
                    "PUT",
                    Map.of("content-type", contentType, "content-length", Long.toString(size)),
                    presigned.expiration().truncatedTo(ChronoUnit.SECONDS));
        } catch (SdkException e) {
            throw new DependencyUnavailable("s3", e);
        }
    }

    /** Empty once it has expired or was deleted. */
    public Optional<byte[]> read(Upload upload) {
        try {
            return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(upload.key()))
                    .asByteArrayUnsafe());
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new DependencyUnavailable("s3", e);
        }
    }

    public void delete(Upload upload) {
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(upload.key()));
        } catch (SdkException e) {
            throw new DependencyUnavailable("s3", e);
        }
    }
}
