/**
 * What can be asked of the suite, whoever asks: the command line, or a page in a browser. A service
 * takes plain values and answers with a record; what happens meanwhile is told to a display that
 * the door hands in. Nothing here parses options, prints or ends the process. A new request is a
 * service here, a method of {@link org.facecert.app.Suite}, and at each door what asks it.
 */
@NullMarked
package org.facecert.app;

import org.jspecify.annotations.NullMarked;
