package org.facecert.run;

import org.facecert.verdict.Answer;

/**
 * An answer as the journal has it.
 *
 * @param item id of the item whose question it answers
 */
record Answered(String item, Answer answer) {}
