/** The front: an HTTP API with its routes, events and JWT authorizer. */
@NullMarked
package org.sakta.local.gateway;

import org.jspecify.annotations.NullMarked;
