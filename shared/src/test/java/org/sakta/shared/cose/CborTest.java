package org.sakta.shared.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.nstant.in.cbor.CborBuilder;
import co.nstant.in.cbor.CborDecoder;
import co.nstant.in.cbor.CborEncoder;
import co.nstant.in.cbor.CborException;
import co.nstant.in.cbor.model.ByteString;
import co.nstant.in.cbor.model.NegativeInteger;
import co.nstant.in.cbor.model.UnicodeString;
import co.nstant.in.cbor.model.UnsignedInteger;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {
    @Property
    void integersAreWrittenAndReadAsAnotherLibraryDoes(@ForAll long value) throws CborException {
        var ours = new CborWriter().integer(value).toBytes();
        assertThat(ours).isEqualTo(theirs(new CborBuilder().add(value)));
        if (value >= 0) assertThat(CborDecoder.decode(ours)).containsExactly(new UnsignedInteger(value));
        else assertThat(CborDecoder.decode(ours)).containsExactly(new NegativeInteger(value));
        assertThat(new CborReader(ours, 9).integer()).isEqualTo(value);
    }

    @Property
    void textsAndBytesAreWrittenAndReadAsAnotherLibraryDoes(@ForAll byte[] bytes, @ForAll String raw)
            throws CborException {
        var text = raw.replaceAll("\\p{Cs}", "");
        var ours = new CborWriter().bytes(bytes).text(text).toBytes();
        assertThat(CborDecoder.decode(ours)).containsExactly(new ByteString(bytes), new UnicodeString(text));
        var in = new CborReader(ours, ours.length);
        assertThat(in.bytes()).isEqualTo(bytes);
        assertThat(in.text()).isEqualTo(text);
        in.end();
    }

    @Property
    void mapsAreReadWhereAnotherLibraryWroteThemCanonically(
            @ForAll @Size(min = 1, max = 30) Map<@IntRange(min = -24, max = 23) Integer, @LongRange(min = 0) Long> map)
            throws CborException {
        var built = new CborBuilder().addMap();
        map.forEach(built::put);
        var in = new CborReader(theirs(built.end()), 10_000);
        var read = new TreeMap<Integer, Long>();
        var entries = in.map();
        while (entries.hasNext()) read.put((int) entries.next(), in.integer());
        in.end();
        assertThat(read).isEqualTo(new TreeMap<>(map));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1801",
                "190001",
                "1a00000001",
                "1b0000000000000001", // not the shortest form
                "1bffffffffffffffff",
                "3bffffffffffffffff", // beyond a long
                "1c",
                "1f",
                "18",
                "19ff",
                "" // reserved, indefinite, cut off
            })
    void integersInAnyOtherFormAreRefused(String hex) {
        assertThatExceptionOfType(MalformedCbor.class)
                .isThrownBy(() -> reader(hex).integer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a2010101",
                "a201010101",
                "a2200120",
                "a20201",
                "a202010101",
                "a2200101",
                "bf0101ff",
                "a1",
                "ba7fffffff"
            })
    void mapsWithRepeatedOrUnorderedKeysOrFalseCountsAreRefused(String hex) {
        assertThatExceptionOfType(MalformedCbor.class).isThrownBy(() -> {
            var in = reader(hex);
            var entries = in.map();
            while (entries.hasNext()) {
                entries.next();
                in.integer();
            }
            in.end();
        });
    }

    @Test
    void keyNoughtTwiceIsRefused() {
        var in = reader("a200010001");
        var entries = in.map();
        entries.next();
        in.integer();
        assertThatExceptionOfType(MalformedCbor.class).isThrownBy(entries::next);
    }

    @Property(tries = 10_000)
    void arbitraryBytesAreReadOrRefusedButNeverCrash(@ForAll @Size(max = 200) byte[] bytes, @ForAll int seed) {
        var random = new Random(seed);
        try {
            var in = new CborReader(bytes, 150);
            for (var i = 0; i < 20; i++) readAny(in, random.nextInt(7));
            in.end();
        } catch (MalformedCbor expected) {
            assertThat(expected).hasMessageNotContaining("\n");
        }
    }

    private static void readAny(CborReader in, int choice) {
        switch (choice) {
            case 0 -> in.integer();
            case 1 -> in.bytes();
            case 2 -> in.text();
            case 3 -> in.array();
            case 4 -> in.array(3);
            case 5 -> in.map();
            default -> in.tag(18);
        }
    }

    private static CborReader reader(String hex) {
        return new CborReader(HexFormat.of().parseHex(hex), 100);
    }

    private static byte[] theirs(CborBuilder builder) throws CborException {
        var out = new ByteArrayOutputStream();
        new CborEncoder(out).encode(builder.build());
        return out.toByteArray();
    }
}
