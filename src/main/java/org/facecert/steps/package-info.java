/** What the Gherkin steps say, put into acts and questions by domain concept; no judgement here. */
@NullMarked
package org.facecert.steps;

import org.jspecify.annotations.NullMarked;
