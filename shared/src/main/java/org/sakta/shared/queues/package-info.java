/** Functions that a queue calls. */
@NullMarked
package org.sakta.shared.queues;

import org.jspecify.annotations.NullMarked;
