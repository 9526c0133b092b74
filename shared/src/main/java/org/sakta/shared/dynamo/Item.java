package org.sakta.shared.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item, built and read in the product's types. An attribute that should be there and is not is a fault. */
public record Item(Map<String, AttributeValue> attributes) {
    public Item {
        attributes = Map.copyOf(attributes);
    }

    public static Item at(Key key) {
        return new Item(key.attributes());
    }

    public Item with(String name, String text) {
        return with(name, AttributeValue.fromS(text));
    }

    public Item with(String name, Optional<String> text) {
        return text.map(present -> with(name, present)).orElse(this);
    }

    public Item with(String name, long number) {
        return with(name, AttributeValue.fromN(Long.toString(number)));
    }

    public Item with(String name, boolean flag) {
        return with(name, AttributeValue.fromBool(flag));
    }

    public Item with(String name, byte[] bytes) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
    }

    public Item with(String name, List<String> texts) {
        return with(
                name,
                AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }

    /** An instant with its nanoseconds, sortable as text. */
    public Item with(String name, Instant instant) {
        return with(name, instant.toString());
    }

    /** When DynamoDB may delete the item (it does so days late: reads must look at it too). */
    public Item expiringAt(Instant instant) {
        return with(Table.EXPIRES_AT, instant.getEpochSecond());
    }

    private Item with(String name, AttributeValue value) {
        var more = new HashMap<>(attributes);
        more.put(name, value);
        return new Item(more);
    }

    public Key key() {
        return new Key(string("pk"), string("sk"));
    }

    public String string(String name) {
        return attribute(name).s();
    }

    public Optional<String> optionalString(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(attribute(name).n());
    }

    public Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> Long.parseLong(value.n()));
    }

    public boolean flag(String name) {
        return attribute(name).bool();
    }

    public byte[] bytes(String name) {
        return attribute(name).b().asByteArray();
    }

    public Optional<byte[]> optionalBytes(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> value.b().asByteArray());
    }

    public List<String> strings(String name) {
        return attribute(name).l().stream().map(AttributeValue::s).toList();
    }

    public Instant instant(String name) {
        return Instant.parse(string(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalString(name).map(Instant::parse);
    }

    /** Whether the item's time has passed, whether or not DynamoDB has deleted it already. */
    public boolean isExpired(Instant now) {
        return optionalNumber(Table.EXPIRES_AT)
                .filter(seconds -> seconds <= now.getEpochSecond())
                .isPresent();
    }

    private AttributeValue attribute(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) throw new IllegalStateException("item without " + name);
        return value;
    }
}
