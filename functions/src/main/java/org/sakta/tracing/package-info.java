/** From a positive result to those whom the case met: cases, dry runs, their approval, contacts. */
@NullMarked
package org.sakta.tracing;

import org.jspecify.annotations.NullMarked;
