package org.sakta.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.MalformedCbor;

/** Runs its seeds in every build; fuzzes with {@code JAZZER_FUZZ=1}. */
class PassFuzzTest {
    private static final TestPasses PASSES = new TestPasses();

    @FuzzTest
    void whateverIsScannedIsAnswered(FuzzedDataProvider data) {
        PassCode.scanned(data.consumeRemainingAsString())
                .ifPresent(code -> assertThat(PASSES.verifier().verify(code, TestPasses.NOW))
                        .isNotInstanceOf(Verdict.Valid.class));
    }

    @FuzzTest
    void signedMessagesAreReadOrRefused(byte[] bytes) {
        try {
            assertThat(CoseSign1.parse(bytes, 300).isSignedBy(PASSES.kyrgyz.verifyingKey()))
                    .isFalse();
        } catch (MalformedCbor refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    @FuzzTest
    void claimsAreReadAsTheyAreWrittenOrRefused(byte[] bytes) {
        try {
            assertThat(PassClaims.decode(bytes).encode()).isEqualTo(bytes);
        } catch (MalformedCbor refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    @FuzzTest
    void listsAreRefused(byte[] bytes) {
        assertThat(TrustList.open(bytes, PASSES.root.verifyingKey(), Optional.empty(), TestPasses.NOW))
                .isInstanceOf(Opened.Refused.class);
        assertThat(RevocationList.open(bytes, PASSES.trust(), Optional.empty(), TestPasses.NOW))
                .isInstanceOf(Opened.Refused.class);
    }

    @FuzzTest
    void aTextIsTheOneEncodingOfItsBytesOrRefused(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        try {
            assertThat(Base41.encode(Base41.decode(text))).isEqualTo(text);
        } catch (MalformedCbor refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }
}
