/** Declaration forms: policy data that says what is asked, and checks what was answered. */
@NullMarked
package org.sakta.declaration.form;

import org.jspecify.annotations.NullMarked;
