/** Looks for face data in bodies of gRPC, message by message and in what was sent in pieces. */
@NullMarked
package org.facecert.face.grpc;

import org.jspecify.annotations.NullMarked;
