/** Deterministic CBOR (RFC 8949, 4.2), COSE_Sign1 with ES256 (RFC 9052, 9053), the claim keys of a CWT (RFC 8392), and Base41. JDK only. */
@NullMarked
package org.sakta.shared.cose;

import org.jspecify.annotations.NullMarked;
