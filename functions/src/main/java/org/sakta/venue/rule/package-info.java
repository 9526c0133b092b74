/** What a place of some kind asks of those who enter: dated rules of a jurisdiction, and the verdict that follows from a status. */
@NullMarked
package org.sakta.venue.rule;

import org.jspecify.annotations.NullMarked;
