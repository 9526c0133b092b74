package org.sakta.shared.dynamo;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One part of a transaction, made by a {@link Table}. */
public final class Write {
    final TransactWriteItem item;

    Write(TransactWriteItem item) {
        this.item = item;
    }
}
