package org.facecert.traffic.capture;

import java.util.List;

/** Told of what a capture holds, one after the other. What is told is gone when it returns. */
public interface CaptureListener {

  /**
   * Bytes as one of both sides sent them, a head or a body, or a stream that is no HTTP.
   *
   * @param way to it from the capture in: a connection, what protects it, an exchange
   */
  void content(List<String> way, CapturedContent content);

  /**
   * Bytes of the capture itself, from there to the file's end, that are not read as packets or
   * flows.
   */
  void unread(long at, String why);

  /**
   * Something of which the content is not known.
   *
   * @param length in bytes; 0 when unknown
   * @param detail in a few words
   */
  void unknown(List<String> way, long length, CaptureDoubt doubt, String detail);
}
