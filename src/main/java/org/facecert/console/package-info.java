/**
 * A door for assessors: a web server on this machine alone, on which the questions of a run are
 * answered. It asks the same services as the command line.
 */
@NullMarked
package org.facecert.console;

import org.jspecify.annotations.NullMarked;
