/**
 * Opens the packages of apps, APK and IPA, without a phone and without an SDK, and says what is in
 * them; what it cannot read is listed. Nothing of a package is run or written to disk.
 */
@NullMarked
package org.facecert.inspection;

import org.jspecify.annotations.NullMarked;
