package org.facecert.paper;

import java.time.Instant;

/**
 * What a document says of itself.
 *
 * @param language BCP 47
 * @param number by which it is known, on each page
 * @param made when what it tells of was made: the same document has the same bytes whenever it is
 *     written
 * @param maker the program, with its version
 */
public record PaperFacts(
    String title, String language, String number, Instant made, String maker) {}
