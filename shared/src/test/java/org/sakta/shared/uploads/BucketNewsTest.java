package org.sakta.shared.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNewsTest {
    private static final String CREATED = """
            {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
              "s3": {"bucket": {"name": "uploads"}, "object": {"key": "incoming/%D0%9E%D1%88+1%2B2.csv", "size": 12}}}]}""";

    @Test
    void anObjectIsKnownByItsDecodedKey() {
        assertThat(BucketNews.read(CREATED, "uploads")).containsExactly(new Upload("incoming/Ош 1+2.csv", 12));
    }

    @Test
    void whatWasRemovedIsNoUpload() {
        assertThat(BucketNews.read(CREATED.replace("ObjectCreated:Put", "ObjectRemoved:Delete"), "uploads"))
                .isEmpty();
    }

    @Test
    void theMessageThatTriesTheQueueIsNoUpload() {
        assertThat(BucketNews.read("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}", "uploads"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "{",
                "{}",
                "{\"Records\":[{}]}",
                "{\"Records\":{}}",
                "{\"Event\":\"other\"}",
                "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"uploads\"}}}]}"
            })
    void anythingElseIsRefused(String message) {
        assertThatThrownBy(() -> BucketNews.read(message, "uploads")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void newsOfAnotherBucketAreRefused() {
        assertThatThrownBy(() -> BucketNews.read(CREATED, "others")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BucketNews.read(CREATED.replace("12", "\"12\""), "uploads"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200, seed = "1")
    void aKeyThatNoLinkGaveNamesNothing(@ForAll String key) {
        assertThat(UploadName.of(new Upload(key, 1))).isEmpty();
        assertThat(UploadName.of(new Upload("incoming/../" + key, 1))).isEmpty();
    }
}
