/** A table as the stores see it; AWS exceptions end here. */
@NullMarked
package org.sakta.shared.dynamo;

import org.jspecify.annotations.NullMarked;
