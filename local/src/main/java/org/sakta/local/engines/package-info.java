/** The stores and keys that stand where AWS services do. */
@NullMarked
package org.sakta.local.engines;

import org.jspecify.annotations.NullMarked;
