/** The kernel: what every context needs, and nothing that knows a context. */
@NullMarked
package org.sakta.shared;

import org.jspecify.annotations.NullMarked;
