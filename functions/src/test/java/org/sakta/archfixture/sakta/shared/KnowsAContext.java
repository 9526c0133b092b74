package org.sakta.archfixture.sakta.shared;

import org.sakta.archfixture.sakta.declaration.Declared;

/** A kernel class that knows a context, which in turn knows the kernel. */
public record KnowsAContext(Declared declared) {}
