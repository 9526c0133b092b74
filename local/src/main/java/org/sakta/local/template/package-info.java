/** What template.yaml says, typed, with local values in place of those that AWS would give. */
@NullMarked
package org.sakta.local.template;

import org.jspecify.annotations.NullMarked;
