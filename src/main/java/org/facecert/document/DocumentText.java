package org.facecert.document;

/**
 * What a person can read in a document.
 *
 * @param format "text", "HTML", "PDF", "DOCX"
 * @param text lines as the document breaks them
 */
public record DocumentText(String format, String text) {}
