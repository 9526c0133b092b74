/** Versioned secret keys wrapped by KMS: sealing and keyed hashes. */
@NullMarked
package org.sakta.shared.keys;

import org.jspecify.annotations.NullMarked;
