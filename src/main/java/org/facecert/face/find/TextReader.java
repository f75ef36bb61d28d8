package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.carve.Extent;
import org.facecert.face.encoding.Base64Stream;
import org.facecert.face.encoding.HexStream;

/**
 * A run of letters that may be base64 or hexadecimal. Nothing says where in it the text begins, so
 * that each of the four phases is tried until one makes sense.
 */
final class TextReader implements SignatureReader {

  private static final int PHASES = 4;
  private static final int SAMPLE = 4096;

  /** Bits a letter; random base64 has 6, words have 4. */
  private static final double RANDOM = 5.8;

  /** Blanks before a line. */
  private static final int DEEPEST = 64;

  /** Letters of a line that is none of words. */
  private static final int LINE = 32;

  private static final int ENOUGH = 1024;

  /** Among letters of base64 so many hexadecimal digits do not follow each other by chance. */
  private static final int SHORTEST = ChunkProbe.SHORTEST_TEXT;

  private final boolean[] members = Base64Stream.members();

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteView view = content.view();
    if (start < content.indentedUntil()) {
      return NOTHING;
    }
    List<Extent> hex = new ArrayList<>();
    List<Extent> texts = new ArrayList<>();
    long end = start;
    long digits = start;
    long text = start;
    while (end < view.size() && (members[view.at(end)] || isIndented(view, end))) {
      if (view.at(end) == ' ') {
        // lines behind the first are no texts of their own
        content.indentedUntil(end);
      } else if (!isHex(view.at(end))) {
        add(hex, digits, end);
        digits = end + 1;
      }
      if (Base64Stream.isEnd(view, end)) {
        add(texts, text, end);
        text = end + (view.at(end) == '%' ? 3 : 1);
      }
      end++;
    }
    add(hex, digits, end);
    add(texts, text, end);
    if (!content.isOpen(start, end)) {
      found(content, texts, hex, inquiry);
    }
    // bytes in lines, or a form's, are written with the same letters
    return NOTHING;
  }

  /** Whether a blank is one of those before a line that goes on with what the last one began. */
  private boolean isIndented(ByteView view, long at) {
    if (view.at(at) != ' ') {
      return false;
    }
    long first = at;
    while (at - first < DEEPEST && view.at(first) == ' ') {
      first--;
    }
    long behind = at;
    while (behind - at < DEEPEST && view.at(behind) == ' ') {
      behind++;
    }
    return isBreak(view.at(first)) && isLine(view, behind);
  }

  /** As a line of base64 is: long, or the last one; what has no end here may go on elsewhere. */
  private boolean isLine(ByteView view, long at) {
    long end = at;
    while (end - at < LINE && end < view.size() && isLetter(view.at(end))) {
      end++;
    }
    boolean ends = end - at == LINE || end > at && isBreak(view.at(end));
    return ends || end == view.size();
  }

  private boolean isLetter(int value) {
    return members[value] && !isBreak(value);
  }

  private static boolean isBreak(int value) {
    return value == '\n' || value == '\r';
  }

  private static void found(
      Content content, List<Extent> texts, List<Extent> hex, Inquiry inquiry) {
    for (Extent each : hex) {
      boolean named = Naming.speaksOfFace(content.view(), each.start());
      inquiry.later(content, () -> hex(content, each.start(), each.end(), named, inquiry));
    }
    for (Extent text : texts) {
      if (!hex.contains(text)) {
        boolean named = Naming.speaksOfFace(content.view(), text.start());
        boolean random = hex.isEmpty() && isRandom(sample(content, text));
        inquiry.later(
            content, () -> base64(content, text.start(), text.end(), named, random, inquiry));
      }
    }
  }

  private static void add(List<Extent> texts, long start, long end) {
    if (end - start >= SHORTEST) {
      texts.add(new Extent(start, end, true));
    }
  }

  private static byte[] sample(Content content, Extent text) {
    return content.view().copy(text.start(), (int) Math.min(SAMPLE, text.length()));
  }

  private static void hex(Content content, long start, long end, boolean named, Inquiry inquiry) {
    Layer layer = content.layer().inside(content.place("hex", start), named);
    ByteSource source = content.source();
    int things = look(new HexStream(source, start, end), layer, inquiry);
    if (things == 0) {
      Layer shifted = layer.withoutRandomness();
      things = look(new HexStream(source, start + 1, end), shifted, inquiry);
    }
    content.recognise(things);
  }

  private static void base64(
      Content content, long start, long end, boolean named, boolean random, Inquiry inquiry) {
    Layer layer = content.layer().inside(content.place("base64", start), named);
    int things = 0;
    for (int phase = 0; phase < PHASES && things == 0; phase++) {
      Layer tried = phase == 0 && random ? layer : layer.withoutRandomness();
      things = look(new Base64Stream(content.source(), start + phase, end), tried, inquiry);
    }
    content.recognise(things);
  }

  private static int look(InputStream stream, Layer layer, Inquiry inquiry) {
    try {
      return inquiry.look(stream, layer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHex(int letter) {
    return Character.digit(letter, 16) >= 0 || letter == '\n' || letter == '\r' || letter == '\t';
  }

  /** Whether the letters are as evenly spread as those of what is encrypted. */
  private static boolean isRandom(byte[] sample) {
    int[] counts = new int[128];
    for (byte each : sample) {
      counts[each & 0x7F]++;
    }
    double bits = 0;
    for (int count : counts) {
      double share = (double) count / sample.length;
      bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return sample.length >= ENOUGH && bits >= RANDOM;
  }
}
