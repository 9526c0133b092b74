package org.sakta.local.template;

import java.util.List;

/** One S3 bucket, and the queues that it tells of what happens to its objects. */
public record BucketSpec(String logicalId, String name, List<Notification> notifications) {
    public BucketSpec {
        notifications = List.copyOf(notifications);
    }

    /**
     * @param event as the template has it: {@code s3:ObjectCreated:*}
     * @param prefix of the keys that are told of; all where it is empty, as is the suffix
     */
    public record Notification(String queue, String event, String prefix, String suffix) {
        /** @param happened as an event names it: {@code ObjectCreated:Put} */
        public boolean concerns(String happened, String key) {
            String wanted = event.substring("s3:".length());
            boolean isWanted = wanted.endsWith("*")
                    ? happened.startsWith(wanted.substring(0, wanted.length() - 1))
                    : happened.equals(wanted);
            return isWanted && key.startsWith(prefix) && key.endsWith(suffix);
        }
    }
}
