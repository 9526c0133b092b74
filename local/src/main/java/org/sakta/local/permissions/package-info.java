/** Holds functions to the permissions that the template gives them, and knows which of these were needed. */
@NullMarked
package org.sakta.local.permissions;

import org.jspecify.annotations.NullMarked;
