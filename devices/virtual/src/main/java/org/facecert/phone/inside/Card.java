package org.facecert.phone.inside;

import android.content.Intent;
import android.view.View;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One screen in a task: an activity of the app, or a screen of the system. */
abstract class Card {
  /** Where it stands in an activity's life. */
  enum Stage {
    NEW,
    RESUMED,
    PAUSED,
    STOPPED
  }

  /** An answer that waits until the card comes back. */
  record Result(@Nullable String who, int request, int code, @Nullable Intent data) {}

  final Deque<Result> results = new ArrayDeque<>();
  Stage stage = Stage.NEW;
  @Nullable Card caller;
  @Nullable String who;
  int request = -1;

  abstract String app();

  abstract String activity();

  /** Its window, null while there is none. */
  abstract @Nullable View decor();

  /** Whether what lies behind stays visible. */
  abstract boolean seeThrough();

  abstract boolean finishing();

  abstract void finish();

  abstract Result outcome();

  abstract void resume();

  abstract void pause();

  abstract void stop();

  abstract void destroy();

  final void visible(boolean on) {
    View decor = decor();
    if (decor != null) {
      decor.setVisibility(on ? View.VISIBLE : View.INVISIBLE);
    }
  }
}
