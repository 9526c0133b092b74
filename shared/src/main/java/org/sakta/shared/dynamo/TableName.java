package org.sakta.shared.dynamo;

/** The name of a DynamoDB table. */
public record TableName(String value) {
    public TableName {
        if (!value.matches("[A-Za-z0-9_.-]{3,255}")) throw new IllegalArgumentException("not a table name");
    }
}
