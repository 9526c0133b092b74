package org.sakta.local.engines;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sakta.local.template.BucketSpec;
import org.sakta.local.template.BucketSpec.Notification;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tells queues what happens to objects, in the messages that S3 writes. */
final class BucketNews implements ToldOf {
    private final Map<String, List<Notification>> wanted = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final SqsClient queues;

    BucketNews(SqsClient queues) {
        this.queues = queues;
    }

    /** From now on of this bucket too; its queues get the message by which S3 tries whether it may write to them. */
    void follow(BucketSpec bucket) {
        if (bucket.notifications().isEmpty()) return;
        wanted.put(bucket.name(), bucket.notifications());
        ObjectNode test = JsonNodeFactory.instance
                .objectNode()
                .put("Service", "Amazon S3")
                .put("Event", "s3:TestEvent")
                .put("Time", Instant.now().toString())
                .put("Bucket", bucket.name());
        bucket.notifications().stream().map(Notification::queue).distinct().forEach(queue -> send(queue, test));
    }

    @Override
    public void happened(String event, String bucket, String key, long size, String tag) {
        wanted.getOrDefault(bucket, List.of()).stream()
                .filter(notification -> notification.concerns(event, key))
                .forEach(notification -> send(notification.queue(), news(event, bucket, key, size, tag)));
    }

    private ObjectNode news(String event, String bucket, String key, long size, String tag) {
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        ObjectNode record = news.putArray("Records")
                .addObject()
                .put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", LocalValues.REGION)
                .put("eventTime", Instant.now().toString())
                .put("eventName", event);
        ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0");
        s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
        ObjectNode object = s3.putObject("object")
                .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"))
                .put("sequencer", "%018X".formatted(sequence.incrementAndGet()));
        if (event.startsWith("ObjectCreated:")) object.put("size", size).put("eTag", tag);
        return news;
    }

    private void send(String queue, ObjectNode message) {
        queues.sendMessage(send -> send.queueUrl(
                        queues.getQueueUrl(get -> get.queueName(queue)).queueUrl())
                .messageBody(message.toString()));
    }
}
