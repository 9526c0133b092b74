/** AWS as it is now and then: calls that go wrong. */
@NullMarked
package org.sakta.local.faults;

import org.jspecify.annotations.NullMarked;
