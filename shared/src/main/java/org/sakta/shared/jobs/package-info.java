/** Work that takes longer than a function may run: done in chunks, with a checkpoint after each. */
@NullMarked
package org.sakta.shared.jobs;

import org.jspecify.annotations.NullMarked;
