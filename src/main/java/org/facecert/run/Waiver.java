package org.facecert.run;

import org.facecert.catalogue.Bilingual;

/**
 * A programme's rule by which a requirement does not apply.
 *
 * @param programme that says so
 */
public record Waiver(String programme, Bilingual reason) {}
