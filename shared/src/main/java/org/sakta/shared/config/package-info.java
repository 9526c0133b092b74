/** Configuration, read once from the environment. */
@NullMarked
package org.sakta.shared.config;

import org.jspecify.annotations.NullMarked;
