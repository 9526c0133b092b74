/** Sign-in in place of a Cognito user pool. */
@NullMarked
package org.sakta.local.signin;

import org.jspecify.annotations.NullMarked;
