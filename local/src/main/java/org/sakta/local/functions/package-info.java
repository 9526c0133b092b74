/** Makes and invokes the functions. */
@NullMarked
package org.sakta.local.functions;

import org.jspecify.annotations.NullMarked;
