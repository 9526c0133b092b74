package org.sakta.local.template;

/** One S3 bucket. */
public record BucketSpec(String logicalId, String name) {}
