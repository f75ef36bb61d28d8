/**
 * SQLite's files read page by page (sqlite.org/fileformat2.html): live rows, deleted ones and what
 * free pages still hold, which no library tells.
 */
@NullMarked
package org.facecert.face.sqlite;

import org.jspecify.annotations.NullMarked;
