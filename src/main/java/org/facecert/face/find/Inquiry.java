package org.facecert.face.find;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.facecert.face.Find;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.MemoryBytes;
import org.jspecify.annotations.Nullable;

/**
 * Looks through one file: what readers hand on comes here, and what is found goes to the ledger.
 */
final class Inquiry {

  private static final int FIRST_PIECE = 1 << 16;

  private final ContentScan scan;
  private final PictureJudge judge;
  private final FinderLimits limits;
  private final Budget budget;
  private final Ledger ledger;
  private final Executor others;
  private final @Nullable ByteSource companion;

  /**
   * @param others do what the outermost layer need not wait for
   * @param companion the database that the file is a log of
   */
  Inquiry(
      ContentScan scan,
      PictureJudge judge,
      FinderLimits limits,
      Budget budget,
      Ledger ledger,
      Executor others,
      @Nullable ByteSource companion) {
    this.scan = scan;
    this.judge = judge;
    this.limits = limits;
    this.budget = budget;
    this.ledger = ledger;
    this.others = others;
    this.companion = companion;
  }

  /** The database that the file is a log of; nothing when it is none, or alone. */
  @Nullable ByteSource companion() {
    return companion;
  }

  Budget budget() {
    return budget;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Does something now, or from the outermost layer as soon as somebody has time. */
  void later(Content content, Runnable work) {
    if (content.layer().depth() == 0) {
      others.execute(work);
    } else {
      work.run();
    }
  }

  /** Has a picture judged. */
  void picture(byte[] bytes, PictureFormat format, Place place) {
    Judged judged = judge.judge(bytes, format);
    String kind = format.coding().key();
    switch (judged.sight()) {
      case FACE ->
          ledger.add(
              new Find(
                  kind,
                  place,
                  bytes.length,
                  judged.confidence(),
                  judged.faces(),
                  judged.detector()));
      case NO_FACE -> ledger.faceless(kind, place);
      case NOT_LOOKED_AT ->
          ledger.add(
              new Unknown(place, bytes.length, Reason.NOT_JUDGED, kind + ": " + judged.reason()));
    }
  }

  /** Lists a place of a content as unknown, unless it may go on in the next piece. */
  void unknown(Content content, String kind, long start, long end, Reason reason, String detail) {
    if (!content.isOpen(start, end)) {
      content.coverage().add(start, end);
      ledger.add(new Unknown(content.place(kind, start), end - start, reason, detail));
    }
  }

  /**
   * Looks through a layer that lies ready.
   *
   * @return how many things were recognised
   */
  int look(ByteSource source, Layer layer) {
    if (isTooDeep(layer)) {
      return 0;
    }
    return scan.scan(new Content(source, layer, 0, false), this);
  }

  /**
   * Looks through a layer as it is decoded, in pieces that overlap where something goes on.
   *
   * @return how many things were recognised
   * @throws IOException of the decoder's, when all that came out of it has been looked at
   */
  int look(InputStream decoded, Layer layer) throws IOException {
    if (isTooDeep(layer)) {
      return 0;
    }
    Pieces pieces = new Pieces(decoded, FIRST_PIECE, limits.piece(layer.depth()));
    int recognised = 0;
    while (pieces.next()) {
      if (!budget.decode(pieces.fresh())) {
        ledger.add(
            new Unknown(
                layer.place(), 0, Reason.BOUND, "too much comes out of this file's layers"));
        return recognised;
      }
      Content content =
          new Content(
              new MemoryBytes(pieces.bytes(), pieces.length()),
              layer,
              pieces.base(),
              pieces.hasMore());
      recognised += scan.scan(content, this);
      pieces.keepFrom(content.open());
    }
    pieces.failure();
    return recognised;
  }

  private boolean isTooDeep(Layer layer) {
    if (layer.depth() > limits.depth()) {
      String detail = "more than " + limits.depth() + " layers";
      ledger.add(new Unknown(layer.place(), 0, Reason.BOUND, detail));
      return true;
    }
    return budget.isSpent();
  }
}
