/** What holds over repeated requests: one effect per idempotency key, and limits on attempts. */
@NullMarked
package org.sakta.shared.requests;

import org.jspecify.annotations.NullMarked;
