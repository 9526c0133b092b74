package org.sakta.declaration;

class InMemoryDeclarationsTest extends DeclarationStoreContract {
    private final InMemoryDeclarations store = new InMemoryDeclarations();

    @Override
    DeclarationStore store() {
        return store;
    }
}
