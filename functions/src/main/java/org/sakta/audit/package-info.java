/** Who looked at whom, when and why: append-only, one hash chain for each person, readable by that person. */
@NullMarked
package org.sakta.audit;

import org.jspecify.annotations.NullMarked;
