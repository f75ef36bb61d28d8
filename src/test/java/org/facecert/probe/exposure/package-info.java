@org.jspecify.annotations.NullMarked
package org.facecert.probe.exposure;
