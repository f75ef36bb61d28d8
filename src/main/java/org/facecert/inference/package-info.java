/** Runs networks, whatever they look at: the one door to ONNX Runtime and its native library. */
@NullMarked
package org.facecert.inference;

import org.jspecify.annotations.NullMarked;
