/** What ends a start, in one line. */
@NullMarked
package org.sakta.local.failure;

import org.jspecify.annotations.NullMarked;
