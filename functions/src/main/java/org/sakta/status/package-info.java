/** What is known about a person's health, and the colour that follows from it under the rules in force. */
@NullMarked
package org.sakta.status;

import org.jspecify.annotations.NullMarked;
