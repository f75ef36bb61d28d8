/** Bodies of gRPC, made by the tests. */
@NullMarked
package org.facecert.face.grpc;

import org.jspecify.annotations.NullMarked;
