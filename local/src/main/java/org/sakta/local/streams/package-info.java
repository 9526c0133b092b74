/** Hands the changes of tables to the functions behind their streams, as Lambda does. */
@NullMarked
package org.sakta.local.streams;

import org.jspecify.annotations.NullMarked;
