/** Person records: who somebody is, who may act for them, and under which purpose staff may look. */
@NullMarked
package org.sakta.identity;

import org.jspecify.annotations.NullMarked;
