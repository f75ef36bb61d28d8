package org.facecert.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.facecert.evidence.Plain;

/**
 * The terminal, as everything of the command line reaches it: what cannot be seen or would reorder
 * a line is shown as U+FFFD, wherever it came from. Only the live progress writes sequences of its
 * own, beside texts that went through the same gate.
 */
final class Terminal {

  private Terminal() {}

  static PrintStream out() {
    return new PlainStream(System.out);
  }

  static PrintStream err() {
    return new PlainStream(System.err);
  }

  /** For sequences of our own. */
  static PrintStream raw() {
    return System.out;
  }

  static PrintWriter writer(PrintStream to) {
    return new PlainWriter(new PrintWriter(to, true, charset()));
  }

  static PrintWriter writer(Writer to) {
    return new PlainWriter(to);
  }

  /** As the Java runtime prints to System.out (JEP 400). */
  private static Charset charset() {
    String name = System.getProperty("stdout.encoding", Charset.defaultCharset().name());
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }

  private static final class PlainStream extends PrintStream {
    PlainStream(PrintStream to) {
      super(to, true);
    }

    @Override
    public void print(String text) {
      super.print(Plain.whole(String.valueOf(text)));
    }

    @Override
    public void print(Object object) {
      print(String.valueOf(object));
    }

    @Override
    public void print(char[] text) {
      print(String.valueOf(text));
    }

    @Override
    public void print(char letter) {
      print(String.valueOf(letter));
    }
  }

  private static final class PlainWriter extends PrintWriter {
    PlainWriter(Writer to) {
      super(to, true);
    }

    @Override
    public void write(String text, int offset, int length) {
      String plain = Plain.whole(text.substring(offset, offset + length));
      super.write(plain, 0, plain.length());
    }

    @Override
    public void write(char[] text, int offset, int length) {
      write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(int letter) {
      write(String.valueOf((char) letter), 0, 1);
    }
  }
}
