package org.sakta.local.engines;

/** What S3 tells of an object. */
interface ToldOf {
    /**
     * @param event as S3 names it: {@code ObjectCreated:Put}
     * @param size in bytes; 0 of one that is gone, as is the tag empty
     */
    void happened(String event, String bucket, String key, long size, String tag);
}
