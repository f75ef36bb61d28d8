package org.facecert.face.picture;

import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.facecert.inference.Inference;
import org.facecert.inference.NoInference;

/**
 * The weights of a network, a file in ONNX. Results name it by its digest, so that nobody has to
 * believe which detector looked.
 */
final class Weights {

  private static final String FRONT =
      "d388b1cf8a5f6f1af2b3f4c14f6d0f138bab970cd618cccd12dddb7484e82e51";
  private static final String BACK =
      "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2";

  private final String name;
  private final String sha256;
  private final byte[] bytes;

  private Weights(String name, byte[] bytes) {
    this.name = name;
    this.sha256 = digest(bytes);
    this.bytes = bytes;
  }

  /** BlazeFace for faces near the camera: 128 x 128 samples. */
  static Weights front() throws NotLooked {
    return shipped("blazeface-front-1.2.0.onnx", FRONT);
  }

  /** BlazeFace for faces farther away: 256 x 256 samples. */
  static Weights back() throws NotLooked {
    return shipped("blazeface-back-1.2.0.onnx", BACK);
  }

  static Weights shipped(String resource, String sha256) throws NotLooked {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new NotLooked("the detector's weights " + resource + " are missing; build anew");
      }
      return of(resource, in.readAllBytes()).mustBe(sha256);
    } catch (IOException e) {
      throw new NotLooked("the detector's weights " + resource + " cannot be read", e);
    }
  }

  /** The network itself. */
  OrtSession open() throws NotLooked {
    try {
      return Inference.open(name, bytes);
    } catch (NoInference e) {
      throw new NotLooked(e.reason(), e);
    }
  }

  static Weights of(String name, byte[] bytes) {
    return new Weights(name, bytes);
  }

  /** As it is told in results. */
  String name() {
    return name;
  }

  /** Of the file, in hexadecimal. */
  String sha256() {
    return sha256;
  }

  /** The file; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  private Weights mustBe(String expected) throws NotLooked {
    if (!expected.equals(sha256)) {
      throw new NotLooked(
          "the detector's weights "
              + name
              + " are not those that were released (SHA-256 "
              + sha256
              + " instead of "
              + expected
              + "); build anew from unchanged sources");
    }
    return this;
  }

  /** As results name them. */
  String label() {
    return name + " sha256:" + sha256;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
