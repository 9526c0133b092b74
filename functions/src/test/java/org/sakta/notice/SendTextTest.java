package org.sakta.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.Phone;
import org.sakta.notice.Delivery.State;
import org.sakta.notice.TextChannel.Outcome;
import org.sakta.shared.events.Event;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Language;
import org.sakta.shared.sms.SmsParts;

/** One alert is one text message, whatever happens on the way; where nobody can know, it is at most two, and counted. */
class SendTextTest {
    private static final String LINK = "https://sakta.example/n";
    private static final Outcome SENT = new Outcome.Sent();
    private static final Outcome NOT_NOW = new Outcome.NotNow(new IllegalStateException());
    private static final Outcome UNSURE = new Outcome.Unsure(new IllegalStateException());

    /** Known by itself alone. */
    private static final Outcome CRASH = new Outcome.Refused();

    private record Sms(Phone to, String text) {}

    private final Alerts alerts = new Alerts();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<Sms> asked = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Phone phone = Alerts.phone();
    private int names;
    private final SendText sending = new SendText(
            alerts.store,
            alerts.people,
            alerts.limits,
            this::sent,
            Country.KG,
            LINK,
            () -> "name " + names++,
            events::add,
            alerts.clock);

    private Outcome sent(Phone to, String text, NoticePolicy policy) {
        asked.add(new Sms(to, text));
        var next = outcomes.isEmpty() ? SENT : outcomes.removeFirst();
        if (next == CRASH) throw new Crash();
        return next;
    }

    /** The function is gone between sending and writing it down. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void send(Alert alert) {
        sending.send(alerts.standing(alert).key());
    }

    private State state(Alert alert) {
        return alerts.standing(alert).delivery().state();
    }

    private List<String> outcomes() {
        return events.stream()
                .map(event -> ((NoticeEvent.Text) event).outcome())
                .toList();
    }

    @Test
    void itIsSentOnceHoweverOftenItIsAskedFor() {
        var alert = alerts.added(phone, Language.RU);
        send(alert);
        send(alert);
        assertThat(asked).singleElement().satisfies(sms -> {
            assertThat(sms.to()).isEqualTo(phone);
            assertThat(sms.text()).isEqualTo("Сакта: для вас есть уведомление. Войдите и прочтите: " + LINK);
        });
        assertThat(state(alert)).isEqualTo(State.SENT);
        assertThat(outcomes()).containsExactly("sent");
    }

    @Test
    void everyLanguageFitsIntoTwoPartsAndNamesNoDisease() {
        for (var language : Language.values()) {
            send(alerts.added(Alerts.phone(), language));
            assertThat(SmsParts.of(asked.getLast().text()))
                    .as(asked.getLast().text())
                    .isLessThanOrEqualTo(2);
            assertThat(asked.getLast().text()).endsWith(LINK).doesNotContainIgnoringCase("covid");
        }
        assertThat(asked.stream().map(Sms::text).distinct()).hasSize(Language.values().length);
    }

    @Test
    void whatWasNotSentIsSentLaterAndTakesNoPlaceOfItsNumber() {
        var alert = alerts.added(phone, Language.KY);
        for (int i = 0; i < 5; i++) {
            outcomes.add(NOT_NOW);
            assertThatThrownBy(() -> send(alert)).isInstanceOf(DependencyUnavailable.class);
            assertThat(state(alert)).isEqualTo(State.WAITING);
        }
        send(alert);
        assertThat(outcomes()).containsExactly("sent");
    }

    @Test
    void whatMayHaveBeenSentIsSentOnceMoreAndThenParked() {
        var alert = alerts.added(phone, Language.KY);
        outcomes.addAll(List.of(UNSURE, UNSURE));
        for (int i = 0; i < 5; i++) assertThatThrownBy(() -> send(alert)).isInstanceOf(RuntimeException.class);
        assertThat(asked).hasSize(2);
        assertThat(state(alert)).isEqualTo(State.PARKED);
        assertThat(outcomes()).containsExactly("parked");
    }

    @Test
    void aCrashBetweenSendingAndWritingItDownRepeatsItOnce() {
        var alert = alerts.added(phone, Language.KY);
        outcomes.add(CRASH);
        assertThatThrownBy(() -> send(alert)).isInstanceOf(Crash.class);
        assertThatThrownBy(() -> send(alert)).as("it may still be sending").isInstanceOf(SendText.NotSent.class);
        assertThat(asked).hasSize(1);

        alerts.clock.pass(Duration.ofMinutes(2));
        send(alert);
        send(alert);
        assertThat(asked).hasSize(2);
        assertThat(outcomes()).containsExactly("repeated");
    }

    @Test
    void throttlingAfterAnUnheardAnswerIsNoRepeat() {
        var alert = alerts.added(phone, Language.KY);
        outcomes.addAll(List.of(UNSURE, NOT_NOW, NOT_NOW, SENT));
        for (int i = 0; i < 3; i++) assertThatThrownBy(() -> send(alert)).isInstanceOf(DependencyUnavailable.class);
        send(alert);
        assertThat(state(alert)).isEqualTo(State.SENT);
        assertThat(outcomes()).containsExactly("repeated");
    }

    @Test
    void aNumberGetsThreeWithinAnHourAndTheFourthLater() {
        for (int i = 0; i < 3; i++) send(alerts.added(phone, Language.KY));
        var fourth = alerts.added(phone, Language.KY);
        assertThatThrownBy(() -> send(fourth)).isInstanceOf(SendText.NotSent.class);
        assertThat(state(fourth)).isEqualTo(State.WAITING);
        send(alerts.added(Alerts.phone(), Language.KY));
        assertThat(outcomes()).containsExactly("sent", "sent", "sent", "number-full", "sent");

        alerts.clock.pass(Duration.ofMinutes(61));
        send(fourth);
        assertThat(state(fourth)).isEqualTo(State.SENT);
    }

    @Test
    void nobodyIsToldWhoHasNoNumberOrIsForgotten() {
        var person = Alerts.person();
        alerts.people.add(person, Optional.empty(), Language.KY);
        var silent = alerts.added(person);
        send(silent);
        assertThat(state(silent)).isEqualTo(State.NO_NUMBER);

        var russian = alerts.added(new Phone("+79161234567"), Language.RU);
        send(russian);
        assertThat(state(russian)).isEqualTo(State.NO_NUMBER);

        var forgotten = alerts.added(phone, Language.KY);
        var key = alerts.standing(forgotten).key();
        alerts.store.erase(forgotten.person());
        sending.send(key);
        assertThat(asked).isEmpty();
    }

    @Test
    void aChildWithoutATelephoneIsToldThroughWhoeverActsForThem() {
        var child = Alerts.person();
        var silent = Alerts.person();
        var mother = Alerts.person();
        alerts.people.add(child, Optional.empty(), Language.RU);
        alerts.people.add(silent, Optional.empty(), Language.RU);
        alerts.people.add(mother, Optional.of(phone), Language.VI);
        alerts.people.act(child, silent, mother);
        send(alerts.added(child));
        assertThat(asked).singleElement().satisfies(sms -> {
            assertThat(sms.to()).isEqualTo(phone);
            assertThat(sms.text()).startsWith("Sakta: bạn");
        });
    }

    @Test
    void aNumberThatWantsNoneIsNotAskedAgain() {
        var alert = alerts.added(phone, Language.KY);
        var refusing = new SendText(
                alerts.store,
                alerts.people,
                alerts.limits,
                (to, text, policy) -> new Outcome.Refused(),
                Country.KG,
                LINK,
                () -> "name",
                events::add,
                alerts.clock);
        refusing.send(alerts.standing(alert).key());
        assertThat(state(alert)).isEqualTo(State.REFUSED);
        send(alert);
        assertThat(asked).isEmpty();
    }
}
