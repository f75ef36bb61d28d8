package org.facecert.face.grpc;

import java.util.Locale;
import java.util.Optional;

/**
 * How a body of gRPC is written, by its head.
 *
 * @param text whether all of it is base64 (gRPC-Web)
 * @param encoding of messages that are compressed, such as {@code gzip}; empty where that is not
 *     said
 */
public record GrpcFormat(boolean text, String encoding) {

  private static final String TYPE = "application/grpc";

  /**
   * By the field {@code content-type}.
   *
   * @param encoding the field {@code grpc-encoding}; empty where there is none
   * @return empty where it is another type
   */
  public static Optional<GrpcFormat> said(String type, String encoding) {
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean grpc =
        bare.equals(TYPE)
            || bare.startsWith(TYPE + "+")
            || bare.equals(TYPE + "-web")
            || bare.startsWith(TYPE + "-web+")
            || bare.startsWith(TYPE + "-web-text");
    return grpc
        ? Optional.of(
            new GrpcFormat(
                bare.startsWith(TYPE + "-web-text"), encoding.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
