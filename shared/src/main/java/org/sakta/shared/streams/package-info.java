/** Functions that are told of the changes of a table by its DynamoDB stream. */
@NullMarked
package org.sakta.shared.streams;

import org.jspecify.annotations.NullMarked;
