package org.sakta.declaration.programme;

import java.time.InstantSource;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Opens a programme: the ministry anywhere, a regional representative in the own area. */
final class OpenProgramme {
    /** What came of it. */
    sealed interface Outcome {
        record Opened(Programme programme) implements Outcome {}

        record OutsideArea() implements Outcome {}
    }

    private final ProgrammeStore store;
    private final Areas areas;
    private final InstantSource clock;

    OpenProgramme(ProgrammeStore store, Areas areas, InstantSource clock) {
        this.store = store;
        this.areas = areas;
        this.clock = clock;
    }

    Outcome open(Caller caller, Programme programme) {
        if (!isResponsible(caller, programme)) return new Outcome.OutsideArea();
        store.add(programme);
        return new Outcome.Opened(programme);
    }

    /** Whether the programme's area is the caller's: all of them are the ministry's. */
    boolean isResponsible(Caller caller, Programme programme) {
        if (caller.is(Role.MINISTRY_REGISTRAR)) return true;
        var today = programme.country().today(clock.instant());
        return caller.is(Role.REGIONAL_REPRESENTATIVE)
                && caller.area()
                        .filter(AreaCode::isValid)
                        .filter(code -> areas.covers(new AreaCode(code), programme.area(), today))
                        .isPresent();
    }
}
