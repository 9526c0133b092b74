/** Notices to the public: where somebody may have caught the disease, and when. */
@NullMarked
package org.sakta.notice.site;

import org.jspecify.annotations.NullMarked;
