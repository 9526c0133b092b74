/** Files that come by a signed link into a bucket, and functions that are told of them. */
@NullMarked
package org.sakta.shared.uploads;

import org.jspecify.annotations.NullMarked;
