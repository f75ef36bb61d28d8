package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** Reads one kind of compressed stream, which tells itself where it ends. */
final class StreamReader implements SignatureReader {

  /** A compressed stream that knows how far it came. */
  static final class Opened {
    private final InputStream stream;
    private final java.util.function.LongSupplier position;

    /**
     * @param position in the source, behind what was needed so far
     */
    Opened(InputStream stream, java.util.function.LongSupplier position) {
      this.stream = stream;
      this.position = position;
    }
  }

  /** Opens what begins at a place of a source; nothing when it is no such stream. */
  interface StreamFormat {
    @Nullable Opened open(Content content, ByteSource source, long start) throws IOException;
  }

  /** What a signature of two bytes starts by chance breaks before. */
  private static final int NO_CHANCE = 4096;

  private final String kind;
  private final StreamFormat format;
  private final boolean weak;

  /**
   * @param weak whether the signature may be there by chance, so that only what can be read to its
   *     end, or very far, is one
   */
  StreamReader(String kind, StreamFormat format, boolean weak) {
    this.kind = kind;
    this.format = format;
    this.weak = weak;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    try {
      if ((weak || content.hasMore()) && !isWorthIt(content, start, inquiry.budget())) {
        return NOTHING;
      }
      Opened opened = format.open(content, content.source(), start);
      return opened == null ? NOTHING : look(content, start, opened, inquiry);
    } catch (IOException e) {
      inquiry.unknown(
          content, kind, start, start + 1, Reason.DAMAGED, kind + ": " + e.getMessage());
      return NOTHING;
    }
  }

  /** Tried without looking; what goes on in the next piece is left for it. */
  private boolean isWorthIt(Content content, long start, Budget budget) throws IOException {
    Opened opened = format.open(content, content.source(), start);
    if (opened == null) {
      return false;
    }
    long count = 0;
    try (InputStream stream = opened.stream) {
      byte[] buffer = new byte[1 << 12];
      int read = stream.read(buffer, 0, buffer.length);
      while (read >= 0 && (content.hasMore() || count < NO_CHANCE) && budget.work(read)) {
        count += read;
        read = stream.read(buffer, 0, buffer.length);
      }
      return true;
    } catch (IOException e) {
      boolean waits = content.hasMore() && content.isOpen(start, opened.position.getAsLong());
      return !waits && (!weak || count >= NO_CHANCE);
    }
  }

  private long look(Content content, long start, Opened opened, Inquiry inquiry) {
    Layer layer = content.layer().inside(content.place(kind, start), content.layer().named());
    String failure = "";
    try (InputStream stream = opened.stream) {
      content.recognise(1 + inquiry.look(stream, layer));
    } catch (IOException e) {
      failure = kind + ": " + e.getMessage();
    }
    long end = Math.min(content.source().size(), Math.max(start + 1, opened.position.getAsLong()));
    content.coverage().add(start, end);
    if (!failure.isEmpty()) {
      inquiry.unknown(content, kind, start, end, Reason.DAMAGED, failure);
    }
    return end;
  }
}
