/** Rule sets as dated data, and the colour that follows from evidence under them: pure and total. */
@NullMarked
package org.sakta.status.rule;

import org.jspecify.annotations.NullMarked;
