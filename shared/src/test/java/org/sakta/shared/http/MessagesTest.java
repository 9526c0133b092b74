package org.sakta.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void argumentsAreFilledIn() {
        assertThat(Messages.in(Language.VI).text("too-long", 200)).isEqualTo("không được dài quá 200 ký tự");
    }

    @Test
    void aKeyWithoutATextIsAFault() {
        assertThatThrownBy(() -> Messages.in(Language.KY).text("no-such-text"))
                .isInstanceOf(IllegalStateException.class);
    }
}
