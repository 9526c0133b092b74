/** Venues: registered by their operators, approved by the authority of their area, each with a signed poster at its door. */
@NullMarked
package org.sakta.venue;

import org.jspecify.annotations.NullMarked;
