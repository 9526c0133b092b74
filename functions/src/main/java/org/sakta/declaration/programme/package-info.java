/** Programmes: a province's own channel, the national one behind it, and pilots with a roster. */
@NullMarked
package org.sakta.declaration.programme;

import org.jspecify.annotations.NullMarked;
