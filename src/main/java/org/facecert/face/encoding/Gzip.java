package org.facecert.face.encoding;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;

/** Gzip (RFC 1952), all members that follow each other; to be closed. */
public final class Gzip extends InputStream {

  private static final int TRAILER = 8;

  private final ByteSource source;
  private final ByteView view;
  private Deflate member;
  private long end;

  private Gzip(ByteSource source, ByteView view, long body) {
    this.source = source;
    this.view = view;
    this.member = new Deflate(source, body, source.size(), true);
  }

  /**
   * @param at of the first member's head, which {@link #body} found to be one
   */
  public static Gzip at(ByteSource source, long at) {
    ByteView view = new ByteView(source);
    return new Gzip(source, view, body(view, at));
  }

  /** Where the compressed data behind a member's head begin; -1 when there is no such head. */
  public static long body(ByteView view, long at) {
    int flags = view.at(at + 3);
    int speed = view.at(at + 8);
    int system = view.at(at + 9);
    if (!view.isAt(at, "\u001f\u008b\b")
        || flags < 0
        || flags > 31
        || speed != 0 && speed != 2 && speed != 4
        || system > 13 && system != 255) {
      return -1;
    }
    long body = at + 10;
    body += (flags & 4) == 0 ? 0 : 2 + Math.max(0, view.u16le(body));
    body = (flags & 8) == 0 ? body : afterText(view, body);
    body = (flags & 16) == 0 ? body : afterText(view, body);
    body += (flags & 2) == 0 ? 0 : 2;
    return body < view.size() ? body : -1;
  }

  private static long afterText(ByteView view, long from) {
    long end = view.indexOf(0, from, from + (1 << 16));
    return end < 0 ? view.size() : end + 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      int read = member.read(into, offset, length);
      if (read >= 0) {
        return read;
      }
      end = member.position() + TRAILER;
      if (end > source.size()) {
        throw new EOFException("gzip's checksum is missing");
      }
      long body = body(view, end);
      if (body < 0) {
        return -1;
      }
      member.close();
      member = new Deflate(source, body, source.size(), true);
    }
  }

  /** Behind the last member that ended. */
  public long position() {
    return Math.max(end, member.position());
  }

  @Override
  public void close() throws IOException {
    member.close();
  }
}
