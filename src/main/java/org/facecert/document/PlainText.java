package org.facecert.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a text is written: the declared one where a page declares one, else
 * UTF-8, UTF-16, GB18030, Big5 or Windows-1252. Nearly every text in one of the last three can be
 * read as the others too, into letters that nobody wrote: what is written most often decides.
 */
final class PlainText {

  private static final int SAMPLE = 4_096;

  private PlainText() {}

  /** characters that a Chinese text of some length cannot do without, in both ways of writing */
  private static final String COMMON = "的一是不在有人我们們您你会會和为為以与與及或上下个個中信息请請使用服务務提供收集同意可将將隐隱私权權政策";

  static String decode(byte[] bytes) throws UnreadableDocument {
    List<Charset> marked = marked(bytes);
    Optional<String> text =
        marked.isEmpty()
            // nearly all are what they say or UTF-8; weighing habits takes as long as reading
            ? first(bytes, stated(bytes)).or(() -> first(bytes, byHabit(bytes)))
            : first(bytes, marked);
    return text.orElseThrow(
        () ->
            new UnreadableDocument(
                "this is no text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252; save it as"
                    + " UTF-8, or give the document itself"));
  }

  private static Optional<String> first(byte[] bytes, List<Charset> candidates) {
    for (Charset charset : candidates) {
      String text = strictly(bytes, charset);
      if (text != null && isText(text)) {
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
    }
    return Optional.empty();
  }

  /** By a mark of the order of bytes, or by bytes that no other encoding has. */
  private static List<Charset> marked(byte[] b) {
    if (b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    if (b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return List.of(StandardCharsets.UTF_16BE);
    }
    return hasZeros(b) ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE) : List.of();
  }

  private static List<Charset> stated(byte[] bytes) {
    List<Charset> stated = new ArrayList<>();
    DeclaredCharset.of(bytes).ifPresent(stated::add);
    stated.add(StandardCharsets.UTF_8);
    return stated;
  }

  private static List<Charset> byHabit(byte[] bytes) {
    Charset chinese = Charset.forName("GB18030");
    Charset traditional = Charset.forName("Big5-HKSCS");
    long inTraditional = commonIn(bytes, traditional);
    long inChinese = commonIn(bytes, chinese);
    List<Charset> likely = new ArrayList<>();
    if (highBytes(bytes) * 8 < bytes.length && inTraditional <= 0 && inChinese <= 0) {
      // a Western text with some quotation marks and accents
      likely.add(Charset.forName("windows-1252"));
    } else {
      likely.addAll(
          inTraditional > inChinese
              ? List.of(traditional, chinese)
              : List.of(chinese, traditional));
    }
    likely.addAll(List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
    return likely;
  }

  private static long highBytes(byte[] bytes) {
    long high = 0;
    for (byte each : bytes) {
      high += each < 0 ? 1 : 0;
    }
    return high;
  }

  private static long commonIn(byte[] bytes, Charset charset) {
    String text = strictly(bytes, charset);
    return text == null ? -1 : text.chars().filter(c -> COMMON.indexOf(c) >= 0).count();
  }

  private static boolean hasZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Bytes of anything else, read as a text, hold control characters and letters nobody uses. */
  private static boolean isText(String text) {
    int odd = 0;
    int letters = 0;
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0;
      odd += control || c == '\uFFFD' || !Character.isDefined(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      plain += c < 0x250 || (c >= 0x4E00 && c < 0xA000) ? 1 : 0;
    }
    return odd * 200 <= text.length() && letters * 4 >= text.length() && plain * 2 >= letters;
  }
}
