package org.sakta.laboratory;

class InMemoryLaboratoriesTest extends LaboratoriesContract {
    private final Laboratories register = new InMemoryLaboratories();

    @Override
    Laboratories register() {
        return register;
    }
}
