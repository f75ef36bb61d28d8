package org.example.facebank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * What stands for a face template: a vector of length 1, as recognisers make them. It is drawn from
 * the picture by chance and recognises nobody.
 */
final class Template {
  private static final int LENGTH = 256;
  private static final int HEAD = 64;

  private final float[] vector = new float[LENGTH];

  Template(byte[] jpeg) {
    Random random = new Random(Arrays.hashCode(jpeg));
    double squares = 0;
    for (int i = 0; i < LENGTH; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < LENGTH; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
  }

  byte[] json() {
    return ("{\"v\":1,\"feature\":" + Arrays.toString(vector) + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** After a head, as a library keeps its state. */
  byte[] blob() {
    ByteBuffer out = ByteBuffer.allocate(HEAD + LENGTH * 4 + HEAD).order(ByteOrder.LITTLE_ENDIAN);
    out.put("model\0embedding\0".getBytes(StandardCharsets.US_ASCII)).putInt(LENGTH);
    out.position(HEAD);
    for (float each : vector) {
      out.putFloat(each);
    }
    return out.array();
  }
}
