/** What people may ask about themselves: everything that is held, and that it be erased. */
@NullMarked
package org.sakta.datasubject;

import org.jspecify.annotations.NullMarked;
