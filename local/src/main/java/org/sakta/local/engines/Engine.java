package org.sakta.local.engines;

import java.net.URI;

/** What does the work of one AWS service: where it answers, and a client of it. */
public record Engine<C extends AutoCloseable>(URI endpoint, C client) {}
