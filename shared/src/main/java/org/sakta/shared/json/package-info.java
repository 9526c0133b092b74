/** JSON without reflection on the way in, and from records on the way out. */
@NullMarked
package org.sakta.shared.json;

import org.jspecify.annotations.NullMarked;
