package org.sakta.notice;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sakta.identity.Phone;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Text messages through SNS. Asked for the same twice, it sends two: what a caller did not hear an answer to may have been sent. */
record SnsTexts(SnsClient sns) implements TextChannel {
    private static final int SERVER_ERROR = 500;

    @Override
    public Outcome send(Phone to, String text, NoticePolicy policy) {
        try {
            sns.publish(publish -> publish.phoneNumber(to.e164())
                    .message(text)
                    .messageAttributes(Map.of(
                            "AWS.SNS.SMS.SenderID", value("String", policy.sender()),
                            "AWS.SNS.SMS.SMSType", value("String", "Transactional"),
                            "AWS.SNS.SMS.MaxPrice", value("Number", policy.maxPrice()))));
            return new Outcome.Sent();
        } catch (InvalidParameterException | InvalidParameterValueException refused) {
            return new Outcome.Refused();
        } catch (AwsServiceException e) {
            boolean mayBeDone = e.statusCode() >= SERVER_ERROR && !e.isThrottlingException();
            return mayBeDone ? new Outcome.Unsure(e) : new Outcome.NotNow(e);
        } catch (SdkClientException e) {
            return neverArrived(e) ? new Outcome.NotNow(e) : new Outcome.Unsure(e);
        }
    }

    private static boolean neverArrived(@Nullable Throwable failure) {
        if (failure == null) return false;
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || neverArrived(failure.getCause());
    }

    private static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
