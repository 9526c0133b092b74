package org.sakta.local.engines;

/** One port for each part of a system on this machine. */
public record LocalPorts(int api, int signIn, int tools, int dynamo, int s3, int kms, int sqs, int sns) {
    public static LocalPorts free() {
        return new LocalPorts(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    /**
     * Eight ports in a row.
     *
     * @throws org.sakta.local.failure.LocalFailure where one of them is in use
     */
    public static LocalPorts from(int first) {
        return new LocalPorts(
                Ports.required(first, "API"),
                Ports.required(first + 1, "sign-in"),
                Ports.required(first + 2, "tools"),
                Ports.required(first + 3, "DynamoDB"),
                Ports.required(first + 4, "S3"),
                Ports.required(first + 5, "KMS"),
                Ports.required(first + 6, "SQS"),
                Ports.required(first + 7, "SNS"));
    }
}
