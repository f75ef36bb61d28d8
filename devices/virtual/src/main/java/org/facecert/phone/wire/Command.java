package org.facecert.phone.wire;

import org.jspecify.annotations.Nullable;

/** One command of a session. */
interface Command {
  @Nullable Object run(Session session, Body body);

  /** A command that answers nothing. */
  static Command silent(Deed deed) {
    return (session, body) -> {
      deed.run(session, body);
      return null;
    };
  }

  /** What a silent command does. */
  interface Deed {
    void run(Session session, Body body);
  }
}
