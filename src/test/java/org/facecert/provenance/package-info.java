@NullMarked
package org.facecert.provenance;

import org.jspecify.annotations.NullMarked;
