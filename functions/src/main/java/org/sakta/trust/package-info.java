/**
 * What a pass says and whether to trust it: claims, trust list, revocation list, verifier. It knows no store and no network, only the JDK and {@code
 * shared.cose}, so that it can be matched in a browser; {@code docs/pass/format.md} describes it for other languages.
 */
@NullMarked
package org.sakta.trust;

import org.jspecify.annotations.NullMarked;
