/** Pages for whoever develops: tools and API documentation. */
@NullMarked
package org.sakta.local.tools;

import org.jspecify.annotations.NullMarked;
