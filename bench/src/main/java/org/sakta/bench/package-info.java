/** Benchmarks: this product beside its peers, in one run, told as ratios. */
@NullMarked
package org.sakta.bench;

import org.jspecify.annotations.NullMarked;
