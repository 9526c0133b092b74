package org.sakta.scenarios;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sakta.local.Platform;

/** Every sample event in {@code events/<Function>} is one that its function understands today. */
@Tag("undisturbed") // it hands events over by itself, and nobody repeats them
class EventsRunTest {
    @TestFactory
    Stream<DynamicTest> everyEventIsUnderstood() {
        return SampleEvent.all().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.toString(),
                        () -> sample.isUnderstoodBy(Platform.shared().functions())));
    }
}
