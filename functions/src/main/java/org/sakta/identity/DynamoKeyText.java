package org.sakta.identity;

import org.sakta.shared.dynamo.Key;

/** A key as one text, to be kept in a list. */
final class DynamoKeyText {
    private static final char BETWEEN = ' ';

    private DynamoKeyText() {}

    static String of(Key key) {
        return key.pk() + BETWEEN + key.sk();
    }

    static Key key(String text) {
        int at = text.lastIndexOf(BETWEEN);
        return new Key(text.substring(0, at), text.substring(at + 1));
    }
}
