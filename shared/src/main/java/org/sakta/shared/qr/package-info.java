/** QR Code model 2 symbols (ISO/IEC 18004) and their images, encoded by tables and scored bit-parallel. */
@NullMarked
package org.sakta.shared.qr;

import org.jspecify.annotations.NullMarked;
