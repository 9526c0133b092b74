package org.sakta.venue;

import java.util.Optional;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** The organisation that runs venues, as its staff's sign-in names it. It is whom an authority turns to: no person's name is kept. */
public record Operator(String organisation) {
    public Operator {
        if (organisation.isBlank() || organisation.length() > 64)
            throw new IllegalArgumentException("not an organisation");
    }

    /** The organisation for which somebody runs venues. */
    static Optional<Operator> of(Caller caller) {
        return caller.is(Role.VENUE_OPERATOR) ? employer(caller) : Optional.empty();
    }

    /** Whose venues somebody may see, who runs them or stands at their doors. */
    public boolean employs(Caller caller) {
        return (caller.is(Role.VENUE_OPERATOR) || caller.is(Role.ENTRANCE))
                && employer(caller).filter(this::equals).isPresent();
    }

    private static Optional<Operator> employer(Caller caller) {
        return caller.organisation().filter(name -> name.length() <= 64).map(Operator::new);
    }
}
