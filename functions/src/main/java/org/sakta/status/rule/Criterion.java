package org.sakta.status.rule;

import java.util.Set;
import org.sakta.status.Fact;
import org.sakta.status.Reason.Ground;

/** Which facts give a ground. */
record Criterion(Ground ground, Set<Fact.Method> methods, Set<Fact.Contact> contacts) {
    Criterion {
        methods = Set.copyOf(methods);
        contacts = Set.copyOf(contacts);
    }

    /** Whatever is of that kind. */
    static Criterion any(Ground ground) {
        return new Criterion(ground, Set.of(Fact.Method.values()), Set.of(Fact.Contact.values()));
    }

    boolean fits(Fact fact) {
        return switch (fact) {
            case Fact.Test test -> fits(test);
            case Fact.Exposure(var contact, var ignored) -> ground == Ground.CONTACT && contacts.contains(contact);
            case Fact.Dose(int number, int needed, var ignored) ->
                ground == (number < needed ? Ground.FIRST_DOSE : Ground.FULL_COURSE);
            case Fact.Recovery ignored -> ground == Ground.RECOVERY;
            case Fact.Contraindication ignored -> ground == Ground.CONTRAINDICATION;
            case Fact.Symptoms ignored -> false;
            case Fact.Decision ignored -> false;
            case Fact.Withdrawn ignored -> false;
        };
    }

    private boolean fits(Fact.Test test) {
        if (test.result() == Fact.Result.POSITIVE)
            return ground == Ground.POSITIVE_TEST && methods.contains(test.method());
        return ground == (test.method() == Fact.Method.PCR ? Ground.NEGATIVE_PCR : Ground.NEGATIVE_ANTIGEN);
    }
}
