package org.sakta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.audit.ChainCheck.Verdict;
import org.sakta.shared.http.Role;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.testing.TestKeys;

class ChainTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(365);
    private static final Chain CHAIN = Chain.ofPerson("0123456789abcdef0123456789abcdef");
    private static final Instant SOON = START.plus(Duration.ofDays(1));

    private TestKeys keys = new TestKeys("chain");
    private final ChainCheck check = new ChainCheck(new ChainHashes(keys), at -> RETENTION);

    private record Stored(List<Entry> entries, Optional<Head> head) {}

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(verdict(chain(50), SOON)).isEqualTo(new Verdict.Intact(50));
        assertThat(verdict(new Stored(List.of(), Optional.empty()), SOON)).isEqualTo(new Verdict.Intact(0));
    }

    @Test
    void aChainOverSeveralKeyVersionsIsIntact() {
        var grown = chain(3);
        keys.rotate(KeyPurpose.AUDIT);
        assertThat(verdict(continued(grown, 3), SOON)).isEqualTo(new Verdict.Intact(6));
    }

    @Test
    void aThousandTamperedRecordsAreAllFound() {
        var random = new Random(20260301);
        var missed = IntStream.range(0, 1000)
                .filter(i ->
                        verdict(Tampering.any(random).with(chain(12), random, this), SOON) instanceof Verdict.Intact)
                .boxed()
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void entriesPastTheRetentionMayBeGoneFromTheFront() {
        var whole = chain(10);
        var rest = new Stored(whole.entries().subList(4, 10), whole.head());
        var whenFourAreOld = START.plusSeconds(60L * 3).plus(RETENTION);
        assertThat(verdict(rest, whenFourAreOld)).isEqualTo(new Verdict.Intact(6));
        assertThat(verdict(rest, whenFourAreOld.minusSeconds(1))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void aChainWhoseEveryEntryIsOldMayBeEmpty() {
        var emptied = new Stored(List.of(), chain(3).head());
        assertThat(verdict(emptied, START.plusSeconds(120).plus(RETENTION))).isEqualTo(new Verdict.Intact(0));
        assertThat(verdict(emptied, SOON)).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void aWholeChainMovedToAnotherPersonIsFound() {
        var whole = chain(3);
        assertThat(check.check(Chain.ofPerson("other"), whole.entries(), whole.head(), SOON))
                .isInstanceOf(Verdict.Broken.class);
    }

    private Verdict verdict(Stored stored, Instant now) {
        return check.check(CHAIN, stored.entries(), stored.head(), now);
    }

    private Stored chain(int length) {
        return continued(new Stored(List.of(), Optional.empty()), length);
    }

    private Stored continued(Stored stored, int length) {
        var maker = new ChainMaker(new ChainHashes(keys));
        var entries = new ArrayList<>(stored.entries());
        var head = stored.head();
        for (int i = 0; i < length; i++) {
            var grown = maker.grow(head, access(entries.size()));
            entries.add(grown.entry());
            head = Optional.of(grown.head());
        }
        return new Stored(entries, head);
    }

    private static Access access(int i) {
        return new Access(
                CHAIN,
                new Actor("officer-" + i % 3, Role.CLERK, Optional.of("org-1")),
                Deed.READ,
                Purpose.VERIFICATION,
                Optional.of(new Reference("CASE-" + i)),
                START.plusSeconds(60L * i));
    }

    /** What somebody who can write the table, and has no key, may try. */
    private enum Tampering {
        CHANGE {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                int at = random.nextInt(stored.entries().size());
                return replaced(stored, at, changed(stored.entries().get(at), random));
            }
        },
        REMOVE {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                var entries = new ArrayList<>(stored.entries());
                entries.remove(random.nextInt(entries.size()));
                return new Stored(entries, stored.head());
            }
        },
        INSERT {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                var entries = new ArrayList<>(stored.entries());
                entries.add(random.nextInt(entries.size() + 1), entries.get(random.nextInt(entries.size())));
                return new Stored(entries, stored.head());
            }
        },
        REORDER {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                var entries = new ArrayList<>(stored.entries());
                int at = random.nextInt(entries.size() - 1);
                Collections.swap(entries, at, at + 1 + random.nextInt(entries.size() - at - 1));
                return new Stored(entries, stored.head());
            }
        },
        TRUNCATE {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                return new Stored(
                        stored.entries()
                                .subList(0, random.nextInt(stored.entries().size())),
                        stored.head());
            }
        },
        TRUNCATE_WITH_HEAD {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                int left = 1 + random.nextInt(stored.entries().size() - 1);
                var last = stored.entries().get(left - 1);
                var head = new Head(CHAIN, left, last.tail(), last.hash());
                return new Stored(stored.entries().subList(0, left), Optional.of(head));
            }
        },
        BEHEAD {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                return new Stored(stored.entries(), Optional.empty());
            }
        },
        RECHAIN_WITH_ANOTHER_KEY {
            @Override
            Stored with(Stored stored, Random random, ChainTest test) {
                var forged = new ChainTest();
                forged.keys = new TestKeys("guessed");
                return forged.chain(stored.entries().size());
            }
        };

        abstract Stored with(Stored stored, Random random, ChainTest test);

        static Tampering any(Random random) {
            return values()[random.nextInt(values().length)];
        }

        private static Stored replaced(Stored stored, int at, Entry entry) {
            var entries = new ArrayList<>(stored.entries());
            entries.set(at, entry);
            return new Stored(entries, stored.head());
        }

        private static Entry changed(Entry e, Random random) {
            var a = e.access();
            var actor = a.actor();
            return switch (random.nextInt(9)) {
                case 0 ->
                    with(
                            e,
                            new Access(
                                    a.chain(),
                                    new Actor("x", actor.role(), actor.organisation()),
                                    a.deed(),
                                    a.purpose(),
                                    a.reference(),
                                    a.at()));
                case 1 ->
                    with(
                            e,
                            new Access(
                                    a.chain(),
                                    new Actor(actor.subject(), Role.TRACER, actor.organisation()),
                                    a.deed(),
                                    a.purpose(),
                                    a.reference(),
                                    a.at()));
                case 2 ->
                    with(
                            e,
                            new Access(
                                    a.chain(),
                                    new Actor(actor.subject(), actor.role(), Optional.empty()),
                                    a.deed(),
                                    a.purpose(),
                                    a.reference(),
                                    a.at()));
                case 3 -> with(e, new Access(a.chain(), actor, Deed.FOUND, a.purpose(), a.reference(), a.at()));
                case 4 -> with(e, new Access(a.chain(), actor, a.deed(), Purpose.REGISTRATION, a.reference(), a.at()));
                case 5 -> with(e, new Access(a.chain(), actor, a.deed(), a.purpose(), Optional.empty(), a.at()));
                case 6 ->
                    with(e, new Access(a.chain(), actor, a.deed(), a.purpose(), a.reference(), a.at().plusMillis(1)));
                case 7 ->
                    hashed(
                            e,
                            new KeyedHash(
                                    1,
                                    (e.hash().value().startsWith("A") ? "B" : "A")
                                            + e.hash().value().substring(1)));
                default -> hashed(e, new KeyedHash(9, e.hash().value()));
            };
        }

        private static Entry with(Entry entry, Access access) {
            return new Entry(entry.number(), access, entry.previous(), entry.hash());
        }

        private static Entry hashed(Entry entry, KeyedHash hash) {
            return new Entry(entry.number(), entry.access(), entry.previous(), hash);
        }
    }
}
