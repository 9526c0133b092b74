package org.sakta.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.Samples;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.ScheduleSpec;
import org.sakta.local.template.Template;

class SchedulesTest {
    private final Platform platform = SamplePlatform.get();

    /** Else what a test finds would depend on the time of day. */
    @Test
    void inTestsNoneRunsByItself() {
        assertThat(platform.schedules().all())
                .isNotEmpty()
                .allSatisfy(schedule ->
                        assertThat(platform.schedules().next(schedule.name())).isEmpty());
    }

    @Test
    void onceStartedEachIsDueButThoseThatAreOff(@TempDir Path directory) throws IOException {
        Path off = Samples.changed(directory, "Schedule: rate(1 hour)", "Schedule: rate(1 hour), Enabled: false");
        List<FunctionSpec> functions =
                Template.read(off, LocalValues.defaults()).functions();
        try (var schedules = new Schedules(functions, platform.functions())) {
            schedules.start();
            assertThat(schedules.all())
                    .extracting(ScheduleSpec::name)
                    .containsExactly("ClockFunction.Hourly", "ClockFunction.Nightly");
            assertThat(schedules.next("ClockFunction.Nightly")).isPresent();
            assertThat(schedules.next("ClockFunction.Hourly")).isEmpty();
        }
    }
}
