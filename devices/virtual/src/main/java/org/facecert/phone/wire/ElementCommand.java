package org.facecert.phone.wire;

import org.jspecify.annotations.Nullable;

/** One command on an element. */
interface ElementCommand {
  @Nullable Object run(Session session, int uid, Body body);

  /** A command that answers nothing. */
  static ElementCommand silent(Deed deed) {
    return (session, uid, body) -> {
      deed.run(uid, body);
      return null;
    };
  }

  /** What a silent command does. */
  interface Deed {
    void run(int uid, Body body);
  }
}
