package org.facecert.face.find;

import java.util.Map;
import java.util.concurrent.Executor;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;

/** Goes through a content's hits in order and has each read by who knows its kind. */
final class ContentScan {

  /** Chunks probed ahead in the outermost layer; within, each is probed when it is needed. */
  private static final int AHEAD = 12;

  private final ChunkProbe probe = new ChunkProbe();
  private final SignatureReader journal = new SqliteReader(SqliteReader.DatabaseFile.JOURNAL);
  private final Remainder remainder = new Remainder();
  private final UnopenedPictures unopened = new UnopenedPictures();
  private final Map<Signature, SignatureReader> readers;
  private final WholeContent whole;
  private final Executor others;

  /**
   * @param others probe the outermost layer
   */
  ContentScan(Map<Signature, SignatureReader> readers, WholeContent whole, Executor others) {
    this.readers = readers;
    this.whole = whole;
    this.others = others;
  }

  /**
   * @return how many things were recognised
   * @throws java.util.concurrent.CompletionException with an {@link java.io.UncheckedIOException}
   *     when the source cannot be read
   */
  int scan(Content content, Inquiry inquiry) {
    ByteSource source = content.source();
    boolean outermost = content.layer().depth() == 0;
    Chunks chunks =
        new Chunks(
            source,
            probe,
            content.random(),
            outermost ? others : Runnable::run,
            outermost ? AHEAD : 1);
    unopened.look(content, inquiry);
    long behind = Math.max(0, keptJournal(content, inquiry));
    while (chunks.hasNext() && !inquiry.budget().isSpent()) {
      behind = walk(content, chunks.next(), behind, inquiry);
    }
    if (!inquiry.budget().isSpent()) {
      whole.look(content, inquiry);
      remainder.tell(content, inquiry);
    }
    if (inquiry.budget().isSpent()) {
      String detail = "it leads to more work than is allowed; what follows was not looked at";
      inquiry.ledger().add(new Unknown(content.layer().place(), 0, Reason.BOUND, detail));
    }
    return content.recognised();
  }

  /** A journal that SQLite keeps for the next change has zeros for a signature. */
  private long keptJournal(Content content, Inquiry inquiry) {
    boolean may =
        content.layer().depth() == 0
            && inquiry.companion() != null
            && content.view().u32(0) == 0
            && content.view().u32(4) == 0;
    return may ? journal.read(content, 0, inquiry) : 0;
  }

  private long walk(Content content, Hits hits, long from, Inquiry inquiry) {
    long behind = from;
    for (int i = 0; i < hits.count(); i++) {
      Signature signature = hits.signature(i);
      SignatureReader reader = readers.get(signature);
      long start = hits.position(i) - signature.lead();
      if (start >= behind && reader != null) {
        behind = Math.max(behind, reader.read(content, start, inquiry));
        if (!inquiry.budget().work(content.view().takeWork())) {
          break;
        }
      }
    }
    return behind;
  }
}
