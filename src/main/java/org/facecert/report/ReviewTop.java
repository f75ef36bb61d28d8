package org.facecert.report;

import org.facecert.words.OutputLanguage;

/**
 * What every page of the review console has.
 *
 * @param secret that a form must bring back, so that no other site can send one
 * @param here the page's own address, to come back to
 */
public record ReviewTop(OutputLanguage language, String secret, String here) {}
