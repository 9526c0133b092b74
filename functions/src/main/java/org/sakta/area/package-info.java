/** Effective-dated administrative areas: a code means something only together with a date. */
@NullMarked
package org.sakta.area;

import org.jspecify.annotations.NullMarked;
