package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.facecert.face.Find;
import org.facecert.face.PictureFormat;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.ViewStream;
import org.facecert.face.encoding.Brotli;
import org.facecert.face.encoding.Deflate;
import org.facecert.face.encoding.DoubledStream;
import org.facecert.face.template.HalfVector;

/** What has no signature and is told, if at all, by the whole of a content. */
final class WholeContent {

  private static final int SMALLEST = 512;
  private static final double LIKELY = 0.5;
  private static final double NAMED = 0.9;

  private final RawFrames frames = new RawFrames();

  void look(Content content, Inquiry inquiry) {
    if (!content.isWhole()) {
      return;
    }
    if (DoubledStream.isLikely(content.view())) {
      doubled(content, inquiry);
    }
    if (content.coverage().end(0) > 0) {
      return;
    }
    vector(content, inquiry);
    frames(content, inquiry);
    if (content.recognised() == 0 && content.random().get(0)) {
      compressed(content, inquiry);
    }
  }

  private static void doubled(Content content, Inquiry inquiry) {
    ByteSource source = content.source();
    Layer layer = content.layer().inside(content.place("utf8", 0), content.layer().named());
    try {
      content.recognise(inquiry.look(new DoubledStream(source, 0, source.size()), layer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void vector(Content content, Inquiry inquiry) {
    int length = HalfVector.vectorLength(content.view());
    if (length > 0) {
      content.recognise(1);
      inquiry
          .ledger()
          .add(
              new Find(
                  VectorReader.KIND,
                  content.place(VectorReader.KIND, 0),
                  content.source().size(),
                  content.layer().named() ? NAMED : LIKELY,
                  List.of(),
                  "unit vector of " + length + " half-precision numbers"));
    }
  }

  private void frames(Content content, Inquiry inquiry) {
    PictureFormat format = frames.guess(content.view());
    if (format == null) {
      return;
    }
    int frame = format.width() * format.height() * 3 / 2;
    content.coverage().add(0, content.source().size());
    content.recognise(1);
    long most = (long) RawFrames.MOST_FRAMES * frame;
    long end = Math.min(content.source().size(), most);
    if (end < content.source().size()) {
      String detail =
          "more frames than " + RawFrames.MOST_FRAMES + ": the others are not looked at";
      inquiry.unknown(content, "frames", end, content.source().size(), Reason.BOUND, detail);
    }
    for (long at = 0; at + frame <= end; at += frame) {
      long from = at;
      inquiry.later(
          content,
          () -> {
            byte[] bytes = new ByteView(content.source()).copy(from, frame);
            inquiry.picture(bytes, format, content.place(format.coding().key(), from));
          });
    }
  }

  private static void compressed(Content content, Inquiry inquiry) {
    long size = content.source().size();
    if (size < SMALLEST) {
      return;
    }
    if (isBrotli(content, inquiry.budget())) {
      Layer layer = content.layer().inside(content.place("brotli", 0), content.layer().named());
      try (Brotli brotli = new Brotli(new ViewStream(content.source(), 0, size))) {
        content.recognise(1 + inquiry.look(brotli, layer));
        content.coverage().add(0, size);
      } catch (IOException e) {
        // it was read to its end before
        throw new UncheckedIOException(e);
      }
    } else if (isDeflate(content, inquiry.budget())) {
      Layer layer = content.layer().inside(content.place("deflate", 0), content.layer().named());
      try (Deflate deflate = new Deflate(content.source(), 0, size, true)) {
        content.recognise(1 + inquiry.look(deflate, layer));
        content.coverage().add(0, size);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Random bytes may begin as such a stream does; they do not end where it does. */
  private static boolean isBrotli(Content content, Budget budget) {
    ViewStream stream = new ViewStream(content.source(), 0, content.source().size());
    try (Brotli brotli = new Brotli(stream)) {
      return Drain.most(brotli, budget) > 0 && stream.position() == content.source().size();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isDeflate(Content content, Budget budget) {
    if (!Deflate.isBlock(content.view(), 0)) {
      return false;
    }
    try (Deflate deflate = new Deflate(content.source(), 0, content.source().size(), true)) {
      return Drain.most(deflate, budget) > 0 && deflate.position() == content.source().size();
    } catch (IOException e) {
      return false;
    }
  }
}
