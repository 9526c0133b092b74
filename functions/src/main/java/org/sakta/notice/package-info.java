/** What people are told of by themselves: alerts, the ways on which they reach a telephone, and notices that somebody reads after signing in. */
@NullMarked
package org.sakta.notice;

import org.jspecify.annotations.NullMarked;
