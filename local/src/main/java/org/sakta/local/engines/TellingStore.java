package org.sakta.local.engines;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** S3Proxy's store, which tells of what happens to its objects, once it has happened. */
final class TellingStore extends ForwardingBlobStore {
    /** Of an upload in parts that is not complete. */
    private static final String UNFINISHED = ".s3proxy-mpu-stub-";

    private final ToldOf told;

    TellingStore(BlobStore store, ToldOf told) {
        super(store);
        this.told = told;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest put, InputStream content) {
        PutObjectResponse done = super.putBlob(put, content);
        created("Put", put.bucket(), put.key());
        return done;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest copy) {
        CopyObjectResponse done = super.copyBlob(copy);
        created("Copy", copy.destinationBucket(), copy.destinationKey());
        return done;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest complete) {
        CompleteMultipartUploadResponse done = super.completeMultipartUpload(upload, complete);
        created("CompleteMultipartUpload", complete.bucket(), complete.key());
        return done;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest delete) {
        DeleteObjectResponse done = super.removeBlob(delete);
        if (!delete.key().startsWith(UNFINISHED))
            told.happened("ObjectRemoved:Delete", delete.bucket(), delete.key(), 0, "");
        return done;
    }

    private void created(String how, String bucket, String key) {
        if (key.startsWith(UNFINISHED)) return;
        HeadObjectResponse there =
                blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
        told.happened(
                "ObjectCreated:" + how,
                bucket,
                key,
                there.contentLength(),
                there.eTag().replace("\"", ""));
    }
}
