/** Declarations: taken in, kept sealed, answered with a receipt and its pass. */
@NullMarked
package org.sakta.declaration;

import org.jspecify.annotations.NullMarked;
