package org.facecert.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Neural networks, by their heads where the format has one, by name and head together where it has
 * none to speak of.
 */
final class ModelFormat {

  /** the first line of an NCNN network in text, and the first bytes of one in binary form */
  private static final String NCNN_TEXT = "7767517";

  private static final byte[] NCNN_BINARY = {(byte) 0xdd, (byte) 0x85, 0x76, 0x00};

  private ModelFormat() {}

  /**
   * @param head the first bytes, at least 64 where there are as many
   */
  static Optional<String> of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (has(head, 4, "TFL3")) {
      return Optional.of("TFLite");
    }
    if (has(head, 0, NCNN_TEXT) || (lower.endsWith(".bin") && begins(head, NCNN_BINARY))) {
      return Optional.of("NCNN");
    }
    if (lower.endsWith(".onnx") || isOnnx(head)) {
      return Optional.of("ONNX");
    }
    if (lower.endsWith(".mnn") && isFlatBuffer(head)) {
      return Optional.of("MNN");
    }
    if (has(head, 4, "ORTM")) {
      return Optional.of("ONNX Runtime");
    }
    if (lower.endsWith(".mlmodelc") || lower.endsWith(".mlmodel")) {
      return Optional.of("Core ML");
    }
    return Optional.empty();
  }

  /** ModelProto: field 1 (ir_version), a small number, then field 2 (producer) or 8 (opset). */
  private static boolean isOnnx(byte[] head) {
    return head.length > 16
        && head[0] == 0x08
        && head[1] > 0
        && head[1] < 20
        && head[2] == 0x12
        && head[3] > 0
        && 4 + head[3] < head.length
        && isText(head, 4, head[3]);
  }

  private static boolean isText(byte[] head, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (head[i] < 0x20) {
        return false;
      }
    }
    return true;
  }

  /** The offset of the root lies behind itself and near. */
  private static boolean isFlatBuffer(byte[] head) {
    if (head.length < 8) {
      return false;
    }
    int root = head[0] & 0xff | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16 | head[3] << 24;
    return root >= 4 && root < 1 << 16;
  }

  private static boolean has(byte[] head, int at, String words) {
    byte[] wanted = words.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= head.length || head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(byte[] head, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= head.length || head[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
