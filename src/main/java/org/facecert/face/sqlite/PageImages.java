package org.facecert.face.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * Pages of a database as they lie in one of its files, each maybe more than once, from different
 * times.
 */
public interface PageImages {

  /** Bytes of a page, 512 to 65,536. */
  int pageSize();

  /** Bytes of each page that are not SQLite's, at its end. */
  int reserved();

  /** How many images there are. */
  int count();

  /** Which page an image is of, from 1. */
  long number(int image);

  /** An image's bytes; fewer than a page where the file ends. */
  byte[] image(int image);

  /** Where an image lies in its file. */
  long offset(int image);

  /** Which image {@link #page} takes; -1 when it takes none of these. */
  int nearest(long number, int image);

  /**
   * A page as it was, as far as is known, when an image was written.
   *
   * @return nothing when it is in none of the files
   */
  byte @Nullable [] page(long number, int image);
}
