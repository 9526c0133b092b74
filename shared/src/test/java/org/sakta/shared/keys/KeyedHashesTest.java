package org.sakta.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashesTest {
    private final FixedKeys keys = new FixedKeys();
    private final KeyedHashes hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);

    @Test
    void theSamePartsHashAlikeAndOthersDoNot() {
        assertThat(hashes.of("KG", "pin", "1")).isEqualTo(hashes.of("KG", "pin", "1"));
        assertThat(hashes.of("KG", "pin", "1")).isNotEqualTo(hashes.of("KGp", "in", "1"));
        assertThat(hashes.of("a")).isNotEqualTo(hashes.of("a", ""));
    }

    @Test
    void aHashMadeBeforeARotationIsAmongTheCandidates() {
        KeyedHash before = hashes.of("KG", "pin", "1");
        keys.rotate(KeyPurpose.LOOKUP);
        assertThat(hashes.candidates("KG", "pin", "1")).hasSize(2).contains(before);
        assertThat(hashes.of("KG", "pin", "1")).isNotEqualTo(before);
    }
}
