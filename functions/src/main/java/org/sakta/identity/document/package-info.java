/** Identity documents: what each kind's number must look like and what it says about its holder. Pure rules. */
@NullMarked
package org.sakta.identity.document;

import org.jspecify.annotations.NullMarked;
