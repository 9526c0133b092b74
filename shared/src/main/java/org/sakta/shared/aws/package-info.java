/** Clients built from the environment alone. */
@NullMarked
package org.sakta.shared.aws;

import org.jspecify.annotations.NullMarked;
