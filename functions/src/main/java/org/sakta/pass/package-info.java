/** Issues, shows, revokes and checks passes, and keeps the keys that sign them. */
@NullMarked
package org.sakta.pass;

import org.jspecify.annotations.NullMarked;
