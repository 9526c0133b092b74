/** Functions as Lambda runs them: from functions.zip, each environment a process under Amazon's runtime interface client. */
@NullMarked
package org.sakta.local.isolated;

import org.jspecify.annotations.NullMarked;
