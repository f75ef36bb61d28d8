package org.facecert.phone.uiautomator2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over two streams, as far as Appium's proxy speaks it: bodies by Content-Length, one
 * request after the other. Each answer leaves in one piece, for every piece costs a round trip of
 * adb's flow control.
 */
final class HttpTalk {
  private static final int LONGEST_HEAD = 16 << 10;
  private static final int LARGEST_BODY = 64 << 20;
  private static final int TOO_LARGE = 413;
  private static final int BAD_REQUEST = 400;

  private final InputStream in;
  private final OutputStream out;

  HttpTalk(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** One request; the path without its query. */
  static final class Request {
    private final String method;
    private final String path;
    private final byte[] body;

    Request(String method, String path, byte[] body) {
      this.method = method;
      this.path = path;
      this.body = body;
    }

    String method() {
      return method;
    }

    String path() {
      return path;
    }

    byte[] body() {
      return body;
    }
  }

  /**
   * The next request, null when there is none.
   *
   * @throws IOException when it is none that can be read; it was answered
   */
  @Nullable Request next() throws IOException {
    String head = head();
    if (head == null) {
      return null;
    }
    String[] lines = head.split("\r\n");
    String[] first = lines[0].split(" ");
    if (first.length != 3 || !first[2].startsWith("HTTP/1.") || !first[1].startsWith("/")) {
      throw refused(BAD_REQUEST, "no HTTP request");
    }
    int length = 0;
    for (String line : lines) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("transfer-encoding:")) {
        throw refused(BAD_REQUEST, "a body without Content-Length");
      }
      if (lower.startsWith("content-length:")) {
        length = length(line.substring("content-length:".length()).strip());
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the request ends early");
    }
    return new Request(first[0], first[1].replaceFirst("\\?.*$", ""), body);
  }

  private int length(String text) throws IOException {
    if (!text.matches("\\d{1,9}")) {
      throw refused(BAD_REQUEST, "a bad Content-Length");
    }
    int length = Integer.parseInt(text);
    if (length > LARGEST_BODY) {
      throw refused(TOO_LARGE, "a body of more than 64 MiB");
    }
    return length;
  }

  private @Nullable String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    int c = in.read();
    while (c >= 0) {
      head.write(c);
      // the four bytes of the end of the head, one behind the other
      last = last << 8 | c;
      if (last == 0x0D0A0D0A) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
      if (head.size() > LONGEST_HEAD) {
        throw refused(BAD_REQUEST, "a head of more than 16 KiB");
      }
      c = in.read();
    }
    return null;
  }

  private IOException refused(int status, String why) throws IOException {
    answer(status, why.getBytes(StandardCharsets.UTF_8));
    return new IOException(why);
  }

  void answer(int status, byte[] json) throws IOException {
    String head =
        "HTTP/1.1 "
            + status
            + " "
            + (status < BAD_REQUEST ? "OK" : "Error")
            + "\r\nContent-Type: application/json; charset=utf-8\r\nConnection: keep-alive\r\n"
            + "Content-Length: "
            + json.length
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + json.length);
    whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(json);
    out.write(whole.toByteArray());
    out.flush();
  }
}
