package org.sakta.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.identity.People;
import org.sakta.identity.Person;
import org.sakta.identity.PersonId;
import org.sakta.identity.Phone;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.notice.Delivery.State;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.sms.SmsParts;

/**
 * Tells somebody by text message that there is a notice to read: it says neither of what nor of whom. One alert is sent once, however often this is asked; only where
 * nobody heard whether it was sent, it is sent once more, and then no more.
 *
 * @param link where people sign in to read their notices
 * @param names words of chance, one for each try
 */
record SendText(
        AlertStore alerts,
        People people,
        TextLimits limits,
        TextChannel channel,
        Country country,
        String link,
        Supplier<String> names,
        Events events,
        InstantSource clock) {
    /** Longer than any function lives: whoever was about to send then is dead. */
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(90);

    private static final int REPEATS = 1;

    private record Reader(Phone phone, Language language) {}

    /** Why an alert is not sent now; the queue gives it out again, and has it among the dead letters at last. */
    static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(String why) {
            super(why);
        }
    }

    /** @throws RuntimeException if it is neither sent nor can it never be */
    void send(AlertKey key) {
        var standing = alerts.find(key);
        if (standing.isPresent()) send(standing.get());
    }

    private void send(Standing standing) {
        switch (standing.delivery().state()) {
            case SENT, NO_NUMBER, REFUSED -> {}
            case WAITING -> toPerson(standing);
            case SENDING -> {
                if (isBeingSent(standing.delivery())) throw new NotSent("another is about to send it");
                toPerson(standing);
            }
            case UNSURE -> toPerson(standing);
            case PARKED -> throw new NotSent("it may have been sent twice");
        }
    }

    private boolean isBeingSent(Delivery delivery) {
        return delivery.at().plus(LONGEST_SENDING).isAfter(clock.instant());
    }

    private void toPerson(Standing standing) {
        boolean mayHaveArrived = standing.delivery().state() != State.WAITING;
        if (mayHaveArrived && standing.delivery().repeats() == REPEATS) park(standing);
        var policy = NoticePolicy.of(country, clock.instant());
        var reader = reader(standing.alert().person(), policy);
        if (reader.isEmpty()) settle(standing, State.NO_NUMBER, "no-number", 0);
        else if (isRoom(standing, reader.get().phone(), policy)) send(standing, reader.get(), policy);
    }

    /** Whose telephone it is: who has none, or none that is sent to, is told through whoever acts for them. */
    private Optional<Reader> reader(PersonId concerned, NoticePolicy policy) {
        return people.current(concerned)
                .flatMap(person -> reader(person, policy)
                        .or(() -> people.proxies(concerned).stream()
                                .flatMap(proxy -> people.current(proxy).stream())
                                .flatMap(proxy -> reader(proxy, policy).stream())
                                .findFirst()));
    }

    private static Optional<Reader> reader(Person person, NoticePolicy policy) {
        return person.profile()
                .phone()
                .filter(policy::allows)
                .map(phone -> new Reader(phone, person.profile().language()));
    }

    private void park(Standing standing) {
        settle(standing, State.PARKED, "parked", 0);
        throw new NotSent("it may have been sent twice");
    }

    private boolean isRoom(Standing standing, Phone phone, NoticePolicy policy) {
        if (!limits.take(phone, policy.perNumber())) throw held(standing, "number-full");
        if (limits.takeOfAll(policy.perHour())) return true;
        limits.giveBack(phone);
        throw held(standing, "hour-full");
    }

    private NotSent held(Standing standing, String why) {
        events.record(new NoticeEvent.Text(standing.alert().id(), why, 0));
        return new NotSent(why);
    }

    private void send(Standing standing, Reader reader, NoticePolicy policy) {
        var phone = reader.phone();
        var before = standing.delivery();
        var now = clock.instant();
        boolean repeated = before.state() != State.WAITING;
        var sending = before.sending(now, names.get());
        var claimed = claimed(standing, sending);
        if (claimed.isEmpty()) {
            limits.giveBack(phone);
            throw new NotSent("another is about to send it");
        }
        var text = Messages.in(reader.language()).text("notice.sms", link);
        switch (channel.send(phone, text, policy)) {
            case TextChannel.Outcome.Sent() ->
                settle(claimed.get(), State.SENT, repeated ? "repeated" : "sent", SmsParts.of(text));
            case TextChannel.Outcome.Refused() -> settle(claimed.get(), State.REFUSED, "refused", 0);
            case TextChannel.Outcome.Unsure(var why) -> {
                change(claimed.get(), sending.now(State.UNSURE, clock.instant()));
                throw new DependencyUnavailable("sns", why);
            }
            case TextChannel.Outcome.NotNow(var why) -> {
                change(claimed.get(), before);
                limits.giveBack(phone);
                throw new DependencyUnavailable("sns", why);
            }
        }
    }

    private Optional<Standing> claimed(Standing standing, Delivery sending) {
        return alerts.change(standing, sending)
                ? Optional.of(new Standing(standing.key(), standing.version() + 1, standing.alert(), sending))
                : alerts.find(standing.key())
                        // one's own claim, whose answer got lost
                        .filter(known -> known.version() == standing.version() + 1
                                && known.delivery().equals(sending));
    }

    private void settle(Standing standing, State state, String outcome, int parts) {
        change(standing, standing.delivery().now(state, clock.instant()));
        events.record(new NoticeEvent.Text(standing.alert().id(), outcome, parts));
    }

    private void change(Standing standing, Delivery next) {
        if (!alerts.change(standing, next)
                && alerts.find(standing.key())
                        .filter(known -> known.version() == standing.version()
                                || !known.delivery().equals(next))
                        .isPresent()) throw new NotSent("another changed it");
    }
}
