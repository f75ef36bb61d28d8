package org.facecert.traffic.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a capture is told to hold. */
final class ToldCapture implements CaptureListener {

  private final Map<String, String> contents = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  static ToldCapture of(Path file, KeyLog keys) throws IOException {
    return of(file, keys, CaptureLimits.usual());
  }

  static ToldCapture of(Path file, KeyLog keys, CaptureLimits limits) throws IOException {
    ToldCapture told = new ToldCapture();
    CaptureFormat format = CaptureFormat.of(file).orElseThrow();
    if (format == CaptureFormat.MITMPROXY) {
      FlowFile.read(file, told);
    } else {
      new PacketCapture(keys, limits).read(file, format, told);
    }
    return told;
  }

  /** By the way to each, without the connection's name. */
  Map<String, String> contents() {
    return contents;
  }

  List<String> unknown() {
    return unknown;
  }

  @Override
  public void content(List<String> way, CapturedContent content) {
    contents.merge(last(way), text(content), (one, other) -> one + "|" + other);
  }

  private static String text(CapturedContent content) {
    Path file = content.file();
    if (file == null) {
      return new String(content.bytes(), StandardCharsets.ISO_8859_1);
    }
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(content.from());
      byte[] bytes = in.readNBytes((int) (content.to() - content.from()));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String last(List<String> way) {
    return way.isEmpty() ? "" : way.get(way.size() - 1);
  }

  @Override
  public void unread(long at, String why) {
    unknown.add("from " + at + ": " + why);
  }

  @Override
  public void unknown(List<String> way, long length, CaptureDoubt doubt, String detail) {
    unknown.add(doubt + " " + length + " " + detail);
  }
}
