/** Schedules: their expressions and their runs. */
@NullMarked
package org.sakta.local.schedule;

import org.jspecify.annotations.NullMarked;
