package org.facecert.catalogue;

import java.util.Optional;

/**
 * What clauses stand in: a law, a standard, a guide, a programme.
 *
 * @param file path under {@code features/}, with "/"
 * @param title in English and Chinese; that of a document in another language is translated
 * @param issuer who made it
 * @param date when it was issued: year, month or day as far as known, or "undated"
 * @param inForce since when it is in force; empty when it is not in force or nobody said
 * @param source where it was read
 */
public record SourceDocument(
    String file,
    Bilingual title,
    Bilingual issuer,
    String date,
    Optional<String> inForce,
    String source) {}
