package org.sakta.notice;

import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** A topic of SNS, known by its ARN. */
record SnsAlertTopic(SnsClient sns, String arn) implements AlertTopic {
    @Override
    public void publish(AlertKey key) {
        try {
            sns.publish(publish -> publish.topicArn(arn).message(key.toString()));
        } catch (SdkException e) {
            throw new DependencyUnavailable("sns", e);
        }
    }
}
