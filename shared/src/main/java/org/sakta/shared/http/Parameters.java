package org.sakta.shared.http;

/** Query parameters that many routes have. */
public final class Parameters {
    private Parameters() {}

    /** {@code lang}: the language to answer in, stronger than {@code Accept-Language}. */
    public static Reader<Language> language() {
        return Reader.text(2)
                .map(text ->
                        Language.of(text).orElseThrow(() -> new InvalidValue("expected-one-of", "ky, kk, ru, vi, en")));
    }

    /** {@code limit}: how many entries a page has, from one to {@code most}. */
    public static Reader<Integer> limit(int most) {
        return Reader.text(4).map(text -> {
            if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most)
                throw new InvalidValue("expected-integer", 1, most);
            return Integer.parseInt(text);
        });
    }
}
