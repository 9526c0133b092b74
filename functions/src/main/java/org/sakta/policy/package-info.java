/** The dated policy data of {@code policies/}: files, texts, settings. */
@NullMarked
package org.sakta.policy;

import org.jspecify.annotations.NullMarked;
