/** Handlers that do less than any function of the product. */
@NullMarked
package org.sakta.bench.least;

import org.jspecify.annotations.NullMarked;
