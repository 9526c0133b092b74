/** Log lines and metrics as typed events. */
@NullMarked
package org.sakta.shared.events;

import org.jspecify.annotations.NullMarked;
