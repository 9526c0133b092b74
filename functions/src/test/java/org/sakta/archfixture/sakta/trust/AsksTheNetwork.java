package org.sakta.archfixture.sakta.trust;

import java.net.URI;

/** A verifier that would fetch. */
public record AsksTheNetwork(URI trustList) {}
