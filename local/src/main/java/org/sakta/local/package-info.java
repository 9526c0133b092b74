/** Runs template.yaml on one machine, for development and tests. */
@NullMarked
package org.sakta.local;

import org.jspecify.annotations.NullMarked;
