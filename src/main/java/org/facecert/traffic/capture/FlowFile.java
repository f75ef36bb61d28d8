package org.facecert.traffic.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.facecert.traffic.Body;
import org.facecert.traffic.body.BodyWriter;
import org.jspecify.annotations.Nullable;

/**
 * Flows as mitmproxy writes them ({@code mitmdump -w}): dictionaries in tnetstrings, one behind the
 * other. All strings of a flow are told by their names in it, whatever the version; what a
 * connection without HTTP said is put together.
 */
public final class FlowFile {

  private static final int DEEPEST = 64;
  private static final int DIGITS = 12;
  private static final int LONGEST_NAME = 256;
  private static final int PIECE = 64 << 10;

  /** Shorter texts are no pictures. */
  private static final int SHORTEST = 64;

  /** Where an element's content lies. */
  private record Element(long from, long to, char type) {

    /** Behind its type. */
    long end() {
      return to + 1;
    }
  }

  private static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private final Path path;
  private final CaptureFile file;
  private final HeldBodies bodies;
  private final CaptureListener listener;
  private @Nullable BodyWriter sent;
  private @Nullable BodyWriter got;
  private boolean client;
  private long flow;

  private FlowFile(Path path, CaptureFile file, HeldBodies bodies, CaptureListener listener) {
    this.path = path;
    this.file = file;
    this.bodies = bodies;
    this.listener = listener;
  }

  /**
   * @throws IOException when it cannot be read; what was told before holds
   */
  public static void read(Path path, CaptureListener listener) throws IOException {
    try (CaptureFile file = CaptureFile.open(path);
        HeldBodies bodies = new HeldBodies(CaptureLimits.usual())) {
      new FlowFile(path, file, bodies, listener).flows();
    }
  }

  private void flows() throws IOException {
    long at = 0;
    while (at < file.size()) {
      try {
        Element each = element(at, file.size());
        value(each, "", 0);
        together(sent, " from the client");
        sent = null;
        together(got, " from the server");
        got = null;
        at = each.end();
        flow++;
      } catch (Malformed e) {
        together(sent, " from the client");
        together(got, " from the server");
        listener.unread(at, "flow " + flow + ": " + e.getMessage());
        return;
      }
    }
  }

  private Element element(long at, long end) throws IOException {
    ByteBuffer head = file.at(at, (int) Math.min(DIGITS + 1, end - at));
    long length = 0;
    int digits = 0;
    while (head.hasRemaining() && head.get(head.position()) != ':') {
      int digit = head.get() - '0';
      if (digit < 0 || digit > 9) {
        throw new Malformed("a length that is none");
      }
      length = 10 * length + digit;
      digits++;
    }
    long from = at + digits + 1;
    if (digits == 0 || !head.hasRemaining() || from + length >= end) {
      throw new Malformed("it ends within a value, or a length is none");
    }
    char type = (char) (file.at(from + length, 1).get() & 0xFF);
    return new Element(from, from + length, type);
  }

  /**
   * @param name from the flow in, such as {@code request.content}
   */
  private void value(Element element, String name, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Malformed("nested deeper than " + DEEPEST);
    }
    switch (element.type()) {
      case '}' -> fields(element, name, depth);
      case ']' -> items(element, name, depth);
      case ',', ';' -> text(element, name);
      case '!' -> client = file.at(element.from(), 1).get(0) == 't';
      case '~' -> nothing(name);
      case '#', '^' -> {
        // a number is no picture
      }
      default -> throw new Malformed("a value of no known type");
    }
  }

  private void fields(Element element, String name, int depth) throws IOException {
    long at = element.from();
    while (at < element.to()) {
      Element key = element(at, element.to());
      String inner = name(key);
      if (key.to() - key.from() >= SHORTEST) {
        text(key, name + " name");
      }
      Element value = element(key.end(), element.to());
      value(value, inside(name, inner), depth + 1);
      at = value.end();
    }
  }

  /** Names without end would cost more than they tell. */
  private static String inside(String name, String inner) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return name.isEmpty() ? inner : name;
    }
    return name + "." + inner;
  }

  private String name(Element key) throws IOException {
    if (key.type() != ',' && key.type() != ';') {
      throw new Malformed("a name that is no text");
    }
    int length = (int) Math.min(LONGEST_NAME, key.to() - key.from());
    return StandardCharsets.UTF_8.decode(file.at(key.from(), length)).toString();
  }

  private void items(Element element, String name, int depth) throws IOException {
    long at = element.from();
    for (int i = 0; at < element.to(); i++) {
      Element item = element(at, element.to());
      value(item, inside(name, String.valueOf(i)), depth + 1);
      at = item.end();
    }
  }

  private void text(Element element, String name) throws IOException {
    long length = element.to() - element.from();
    if (name.matches("messages\\.[0-9]+\\.1")) {
      write(element, client ? sent() : got());
    } else if (length >= SHORTEST) {
      CapturedContent content = CapturedContent.of(path, element.from(), element.to());
      listener.content(List.of("flow " + flow + " " + name), content);
    }
  }

  private void nothing(String name) {
    if (name.equals("request.content") || name.equals("response.content")) {
      String why = "the file does not have this body";
      listener.unknown(List.of("flow " + flow + " " + name), 0, CaptureDoubt.NOT_READ, why);
    }
  }

  private BodyWriter sent() {
    BodyWriter writer = sent == null ? bodies.begin() : sent;
    sent = writer;
    return writer;
  }

  private BodyWriter got() {
    BodyWriter writer = got == null ? bodies.begin() : got;
    got = writer;
    return writer;
  }

  private void together(@Nullable BodyWriter writer, String side) {
    if (writer == null) {
      return;
    }
    Body body = writer.end(true);
    List<String> way = List.of("flow " + flow + side);
    if (body.kept() > 0) {
      CapturedContent content = bodies.take(body.digest());
      listener.content(way, content);
      bodies.giveBack(content);
    }
    if (!body.whole()) {
      String why = "only its beginning was kept, for want of room";
      listener.unknown(way, body.length() - body.kept(), CaptureDoubt.BOUND, why);
    }
  }

  private void write(Element element, BodyWriter writer) throws IOException {
    for (long at = element.from(); at < element.to(); at += PIECE) {
      writer.write(file.at(at, (int) Math.min(PIECE, element.to() - at)));
    }
  }
}
