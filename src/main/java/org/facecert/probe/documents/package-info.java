/** Opens what the applicant handed in. */
@NullMarked
package org.facecert.probe.documents;

import org.jspecify.annotations.NullMarked;
