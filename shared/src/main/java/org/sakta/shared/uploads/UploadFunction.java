package org.sakta.shared.uploads;

import java.time.InstantSource;
import org.sakta.shared.events.Events;
import org.sakta.shared.queues.QueueFunction;

/**
 * A Lambda function behind the queue that a bucket tells of new objects (bucket → queue → function: a bucket that told the function itself would be part of a loop in the
 * template). What comes is as untrusted as a request: news of another bucket is refused, and is among the dead letters at last.
 */
public abstract class UploadFunction extends QueueFunction {
    protected UploadFunction(String bucket, UploadHandler handler, Events events, InstantSource clock) {
        super(message -> BucketNews.read(message, bucket).forEach(handler::handle), events, clock);
    }
}
