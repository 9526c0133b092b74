package org.sakta.shared.cose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what the caller expects next and nothing else: definite lengths, shortest forms, integer map keys in ascending order. It never recurses and
 * never allocates more than the input holds; whatever is wrong is a {@link MalformedCbor}.
 */
public final class CborReader {
    private final byte[] bytes;
    private int position;

    /** @throws MalformedCbor if there are more bytes than {@code limit} */
    public CborReader(byte[] bytes, int limit) {
        if (bytes.length > limit) throw new MalformedCbor("too long");
        this.bytes = bytes.clone();
    }

    public long integer() {
        if (position < bytes.length && (bytes[position] & 0xE0) == 0x20) return ~argument(1);
        return argument(0);
    }

    public byte[] bytes() {
        return take(argument(2));
    }

    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(take(argument(3))))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedCbor("not UTF-8");
        }
    }

    /** @return how many elements follow */
    public int array() {
        return count(argument(4), 1);
    }

    /** @throws MalformedCbor unless exactly {@code count} elements follow */
    public void array(int count) {
        if (array() != count) throw new MalformedCbor("wrong number of elements");
    }

    /** @return the keys and, between them, the values of a map: ask {@link Entries#next} and read one value, again and again */
    public Entries map() {
        return new Entries(count(argument(5), 2));
    }

    public void tag(long number) {
        if (argument(6) != number) throw new MalformedCbor("wrong tag");
    }

    /** @throws MalformedCbor if anything follows */
    public void end() {
        if (position != bytes.length) throw new MalformedCbor("trailing bytes");
    }

    /** The integer keys of a map, checked for order. */
    public final class Entries {
        private int left;
        private long last = Long.MIN_VALUE;

        private Entries(int count) {
            left = count;
        }

        public boolean hasNext() {
            return left > 0;
        }

        public long next() {
            if (left-- <= 0) throw new MalformedCbor("too few entries");
            var key = integer();
            // non-negative keys come first, then the negative ones from -1 downwards: the order of their encodings
            var rank = key >= 0 ? Long.MIN_VALUE + 1 + key : ~key;
            if (key < Integer.MIN_VALUE || key > Integer.MAX_VALUE || rank <= last)
                throw new MalformedCbor("keys out of order");
            last = rank;
            return key;
        }
    }

    private int count(long argument, int least) {
        if (argument > (bytes.length - position) / least) throw new MalformedCbor("more elements than bytes");
        return (int) argument;
    }

    private byte[] take(long length) {
        if (length > bytes.length - position) throw new MalformedCbor("too short");
        position += (int) length;
        return Arrays.copyOfRange(bytes, position - (int) length, position);
    }

    private long argument(int major) {
        if (position >= bytes.length) throw new MalformedCbor("too short");
        var head = bytes[position++] & 0xFF;
        if (head >>> 5 != major) throw new MalformedCbor("unexpected type");
        var additional = head & 31;
        if (additional < 24) return additional;
        if (additional > 27) throw new MalformedCbor("indefinite or reserved length");
        return wide(1 << (additional - 24));
    }

    private long wide(int width) {
        if (bytes.length - position < width) throw new MalformedCbor("too short");
        long value = 0;
        for (var i = 0; i < width; i++) value = (value << 8) | (bytes[position++] & 0xFF);
        var least = width == 1 ? 24 : 1L << (4 * width);
        if (value < least) throw new MalformedCbor("not the shortest form");
        return value;
    }
}
