package org.facecert.face.find;

import java.io.IOException;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.SourceSlice;
import org.facecert.face.bytes.ViewStream;
import org.facecert.face.encoding.Deflate;
import org.facecert.face.encoding.ZipEntryHead;
import org.facecert.face.encoding.Zstd;

/** Files in ZIP archives, each by what stands before it; nothing is ever unpacked to a disk. */
final class ZipReader implements SignatureReader {

  private static final int LONGEST_NAME = 120;

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ZipEntryHead head = ZipEntryHead.at(content.view(), start);
    if (head == null) {
      return NOTHING;
    }
    long end = head.length() < 0 ? head.data() : head.data() + head.length();
    if (content.isOpen(start, Math.max(end, head.data() + 1))) {
      return end;
    }
    content.recognise(1);
    String kind = "zip:" + name(head.name());
    if (head.encrypted()) {
      String detail = "a file in a ZIP archive";
      inquiry.unknown(content, kind, start, end, Reason.ENCRYPTED, detail);
      return end;
    }
    Layer layer = content.layer().inside(content.place(kind, start), false);
    return switch (head.method()) {
      case ZipEntryHead.STORED -> stored(content, head, layer, inquiry);
      case ZipEntryHead.DEFLATED -> deflated(content, start, head, layer, inquiry);
      case ZipEntryHead.ZSTD -> zstd(content, start, head, layer, inquiry);
      default -> {
        String detail = "method " + head.method() + " of a ZIP archive";
        inquiry.unknown(content, kind, start, end, Reason.NOT_OPENED, detail);
        yield end;
      }
    };
  }

  /** Without a length its bytes are looked at as if they lay beside the archive. */
  private static long stored(Content content, ZipEntryHead head, Layer layer, Inquiry inquiry) {
    if (head.length() < 0) {
      return head.data();
    }
    long end = Math.min(content.source().size(), head.data() + head.length());
    inquiry.look(new SourceSlice(content.source(), head.data(), end), layer);
    content.coverage().add(head.data(), end);
    return end;
  }

  private static long deflated(
      Content content, long start, ZipEntryHead head, Layer layer, Inquiry inquiry) {
    long limit = head.length() < 0 ? content.source().size() : head.data() + head.length();
    try (Deflate deflate = new Deflate(content.source(), head.data(), limit, true)) {
      String failure = "";
      try {
        inquiry.look(deflate, layer);
      } catch (IOException e) {
        failure = "a file in a ZIP archive: " + e.getMessage();
      }
      // what lies behind the compressed data is looked at, whatever length the head tells
      boolean told = !failure.isEmpty() && head.length() >= 0;
      long end = told ? Math.min(limit, content.source().size()) : deflate.position();
      content.coverage().add(start, end);
      if (!failure.isEmpty()) {
        inquiry.unknown(content, "zip:" + name(head.name()), start, end, Reason.DAMAGED, failure);
      }
      return end;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long zstd(
      Content content, long start, ZipEntryHead head, Layer layer, Inquiry inquiry) {
    long end = head.data() + Math.max(0, head.length());
    try (Zstd zstd = new Zstd(new ViewStream(content.source(), head.data(), end))) {
      inquiry.look(zstd, layer);
      content.coverage().add(start, end);
    } catch (IOException e) {
      String detail = "a file in a ZIP archive: " + e.getMessage();
      inquiry.unknown(content, "zip:" + name(head.name()), start, end, Reason.DAMAGED, detail);
    }
    return end;
  }

  /** A name may hold anything; in a path it must not look like a step of it. */
  private static String name(String name) {
    String safe = name.replaceAll("[\\p{Cntrl}>@]", "_");
    return safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) + "…" : safe;
  }
}
