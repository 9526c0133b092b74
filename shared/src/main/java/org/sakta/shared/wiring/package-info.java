/** Configuration, read once from the environment. */
@NullMarked
package org.sakta.shared.wiring;

import org.jspecify.annotations.NullMarked;
