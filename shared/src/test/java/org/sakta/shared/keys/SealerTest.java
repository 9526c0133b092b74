package org.sakta.shared.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final byte[] NAME = "Nguyễn Thị Hòa".getBytes(UTF_8);

    private final FixedKeys keys = new FixedKeys();
    private final Sealer sealer = new Sealer(keys, new SecureRandom());

    @Test
    void whatIsSealedOpensAtItsPlace() {
        assertThat(sealer.open(sealer.seal(NAME, "identity/p1/name"), "identity/p1/name"))
                .isEqualTo(NAME);
    }

    @Test
    void itOpensNowhereElse() {
        byte[] sealed = sealer.seal(NAME, "identity/p1/name");
        assertThatThrownBy(() -> sealer.open(sealed, "identity/p2/name")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anyChangedBitIsNoticed() {
        byte[] sealed = sealer.seal(NAME, "a");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> sealer.open(changed, "a")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void oldKeysStillOpenAfterARotation() {
        byte[] sealed = sealer.seal(NAME, "a");
        keys.rotate(KeyPurpose.DATA);
        assertThat(sealer.open(sealed, "a")).isEqualTo(NAME);
        assertThat(sealer.seal(NAME, "a")[3]).isEqualTo((byte) 2);
    }

    @Test
    void theSameTextIsNeverSealedTwiceAlike() {
        assertThat(sealer.seal(NAME, "a")).isNotEqualTo(sealer.seal(NAME, "a"));
    }
}
