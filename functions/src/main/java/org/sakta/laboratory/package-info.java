/** Test results: which laboratories may report, what they reported, and whose it is. */
@NullMarked
package org.sakta.laboratory;

import org.jspecify.annotations.NullMarked;
