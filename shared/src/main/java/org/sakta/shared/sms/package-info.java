/** What is known of text messages, whoever sends them. */
@NullMarked
package org.sakta.shared.sms;

import org.jspecify.annotations.NullMarked;
