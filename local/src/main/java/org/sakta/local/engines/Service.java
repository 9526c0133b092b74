package org.sakta.local.engines;

import java.net.URI;

/** One AWS service: where it answers, and a client of it. */
public record Service<C extends AutoCloseable>(URI endpoint, C client) {}
