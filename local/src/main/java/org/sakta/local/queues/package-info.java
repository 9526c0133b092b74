/** Functions behind queues. */
@NullMarked
package org.sakta.local.queues;

import org.jspecify.annotations.NullMarked;
