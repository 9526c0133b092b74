/** One page of PDF: text in embedded fonts, and black squares. */
@NullMarked
package org.sakta.shared.pdf;

import org.jspecify.annotations.NullMarked;
