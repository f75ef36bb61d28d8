/** Reads the house's YAML files strictly: whatever is wrong is told with file, line and cure. */
@NullMarked
package org.facecert.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
