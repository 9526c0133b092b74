/** What an HTTP API's functions share: requests, answers, problems, roles, filters. */
@NullMarked
package org.sakta.shared.http;

import org.jspecify.annotations.NullMarked;
