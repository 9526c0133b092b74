/** Who enters where: the verdict at a venue's door, visits without names, and a venue's figures. */
@NullMarked
package org.sakta.visit;

import org.jspecify.annotations.NullMarked;
