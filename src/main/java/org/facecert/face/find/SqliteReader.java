package org.facecert.face.find;

import java.util.HashSet;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ByteView;
import org.facecert.face.bytes.MemoryBytes;
import org.facecert.face.sqlite.DatabaseHead;
import org.facecert.face.sqlite.FoundRow;
import org.facecert.face.sqlite.LoggedPages;
import org.facecert.face.sqlite.MainPages;
import org.facecert.face.sqlite.PageImages;
import org.facecert.face.sqlite.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's files: a picture in one is not in one piece, and what is cut out of it raw decodes into
 * wrong pixels. So the file is read page by page, and nothing in it raw.
 */
final class SqliteReader implements SignatureReader {

  /** Larger rows are not handed to others but looked at where they are. */
  private static final int LARGE = 4 << 20;

  private static final int MOST_KNOWN = 1 << 20;

  /** Which of the files. */
  enum DatabaseFile {
    MAIN("sqlite"),
    WAL("sqlite-wal"),
    JOURNAL("sqlite-journal");

    private final String key;

    DatabaseFile(String key) {
      this.key = key;
    }
  }

  private final DatabaseFile file;

  SqliteReader(DatabaseFile file) {
    this.file = file;
  }

  @Override
  public long read(Content content, long start, Inquiry inquiry) {
    ByteView view = content.view();
    DatabaseHead head = file == DatabaseFile.MAIN ? DatabaseHead.read(view, start) : null;
    PageImages images =
        head == null ? logged(content, start, inquiry) : new MainPages(view, start, head);
    if (images == null || images.count() == 0) {
      return NOTHING;
    }
    long end =
        images instanceof LoggedPages log
            ? log.end()
            : start + (long) images.count() * images.pageSize();
    if (content.isOpen(start, end)) {
      return end;
    }
    content.recognise(1);
    content.coverage().add(start, Math.min(end, view.size()));
    rows(content, start, images, head == null ? 0 : head.freeTrunk(), inquiry);
    return end;
  }

  private @Nullable LoggedPages logged(Content content, long start, Inquiry inquiry) {
    if (file == DatabaseFile.MAIN) {
      return null;
    }
    PageImages main = main(inquiry.companion());
    return file == DatabaseFile.WAL
        ? LoggedPages.wal(content.view(), start, main)
        : LoggedPages.journal(content.view(), start, main);
  }

  private static @Nullable PageImages main(@Nullable ByteSource database) {
    if (database == null) {
      return null;
    }
    ByteView view = new ByteView(database);
    DatabaseHead head = DatabaseHead.read(view, 0);
    return head == null ? null : new MainPages(view, 0, head);
  }

  private void rows(Content content, long start, PageImages images, long trunk, Inquiry inquiry) {
    Place place = content.place(file.key, start);
    Set<Digest> known = new HashSet<>();
    boolean all =
        new RowReader(images, trunk, row -> row(content, place, row, known, inquiry)).read();
    if (!all) {
      String detail = "a database whose pages lead to more than it can hold";
      inquiry.ledger().add(new Unknown(place, 0, Reason.BOUND, detail));
    }
  }

  /** Each value once: a log has a page as often as it was written. */
  private static boolean row(
      Content content, Place place, FoundRow row, Set<Digest> known, Inquiry inquiry) {
    byte[] bytes = row.bytes();
    boolean isNew = known.size() >= MOST_KNOWN || known.add(Digest.of(bytes));
    if (!isNew) {
      return true;
    }
    Place at = place.inside(row.where(), 0);
    if (!row.isWhole()) {
      String detail = "a row of which pages are missing or overwritten";
      inquiry.ledger().add(new Unknown(at, bytes.length, Reason.DAMAGED, detail));
    }
    if (!inquiry.budget().decode(bytes.length)) {
      return false;
    }
    Runnable look =
        () ->
            content.recognise(
                inquiry.look(new MemoryBytes(bytes), content.layer().inside(at, false)));
    if (bytes.length < LARGE) {
      inquiry.later(content, look);
    } else {
      look.run();
    }
    return true;
  }
}
