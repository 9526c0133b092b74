package org.sakta.local.permissions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.FunctionSpec;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsRequest;
import software.amazon.awssdk.services.s3.model.AccessDeniedException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.SnsRequest;

/**
 * Stands in for IAM before every call of a function, and before every link that it signs. The SDK finds it by the file
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}; calls of anybody but a function pass.
 */
public final class PermissionCheck implements ExecutionInterceptor {
    /** The first moment at which the credentials are chosen. */
    @Override
    public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
        Sessions.caller(attributes).ifPresent(function -> check(function, context.request()));
    }

    /** S3 tells only those who may list the bucket that there is no such object. */
    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        Optional<FunctionSpec> function = Sessions.caller(attributes);
        String bucket = bucketRead(context.request());
        if (function.isPresent() && bucket != null && context.exception() instanceof NoSuchKeyException)
            check(function.get(), context.request(), Actions.listing(bucket));
        return context.exception();
    }

    private static @Nullable String bucketRead(SdkRequest request) {
        return switch (request) {
            case GetObjectRequest get -> get.bucket();
            case HeadObjectRequest head -> head.bucket();
            default -> null;
        };
    }

    private static void check(FunctionSpec function, SdkRequest request) {
        try {
            Actions.of(request, function.role().keyAliases()).forEach(access -> check(function, request, access));
        } catch (LocalFailure unknown) {
            System.err.println(function.logicalId() + ": " + unknown.getMessage());
            throw unknown;
        }
    }

    private static void check(FunctionSpec function, SdkRequest request, Access access) {
        switch (Decision.of(function.role(), access)) {
            case Decision.Allowed(Grant grant) -> UsedGrants.add(function.logicalId(), grant);
            case Decision.Denied(String why) -> {
                String line = function.logicalId() + " is not authorized to perform " + access.action() + " on "
                        + access.resource() + ": " + why;
                System.err.println(line);
                throw denied(request, line);
            }
        }
    }

    private static AwsServiceException denied(SdkRequest request, String line) {
        return switch (request) {
            case S3Request s3 -> filled(AccessDeniedException.builder(), 403, "AccessDenied", line);
            case SnsRequest sns -> filled(AuthorizationErrorException.builder(), 403, "AuthorizationError", line);
            case KmsRequest kms -> filled(KmsException.builder(), 400, "AccessDeniedException", line);
            default -> filled(DynamoDbException.builder(), 400, "AccessDeniedException", line);
        };
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder exception, int status, String code, String line) {
        return exception
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(line)
                        .build())
                .message(line)
                .build();
    }
}
