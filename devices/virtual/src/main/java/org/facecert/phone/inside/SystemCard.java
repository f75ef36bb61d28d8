package org.facecert.phone.inside;

import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.graphics.PixelFormat;
import android.view.ContextThemeWrapper;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManagerGlobal;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;

/**
 * A screen of the system or of one of its apps, drawn with Android's own widgets in a window of its
 * own.
 */
abstract class SystemCard extends Card {
  private final String app;
  private final String activity;
  private final boolean sheet;
  private @Nullable View view;
  private boolean finished;

  SystemCard(String app, String activity, boolean sheet) {
    this.app = app;
    this.activity = activity;
    this.sheet = sheet;
  }

  /** Android's widgets, speaking for a package of the system. */
  final class SystemContext extends ContextThemeWrapper {
    SystemContext() {
      super(
          RuntimeEnvironment.getApplication(),
          android.R.style.Theme_DeviceDefault_Light_NoActionBar);
    }

    @Override
    public String getPackageName() {
      return app;
    }

    @Override
    public PackageManager getPackageManager() {
      return RuntimeEnvironment.getApplication().getPackageManager();
    }
  }

  abstract View content(Context context);

  /** The back key. */
  void back() {
    finish();
  }

  void shown() {}

  void hidden() {}

  @Override
  final String app() {
    return app;
  }

  @Override
  final String activity() {
    return activity;
  }

  @Override
  final @Nullable View decor() {
    return view;
  }

  @Override
  final boolean seeThrough() {
    return sheet;
  }

  @Override
  final boolean finishing() {
    return finished;
  }

  @Override
  final void finish() {
    finished = true;
  }

  @Override
  Result outcome() {
    return new Result(who, request, 0, new Intent());
  }

  @Override
  final void resume() {
    if (view == null) {
      Context context = new SystemContext();
      view = content(context);
      WindowManager.LayoutParams params =
          new WindowManager.LayoutParams(
              WindowManager.LayoutParams.MATCH_PARENT,
              sheet
                  ? WindowManager.LayoutParams.WRAP_CONTENT
                  : WindowManager.LayoutParams.MATCH_PARENT,
              WindowManager.LayoutParams.TYPE_APPLICATION,
              sheet ? WindowManager.LayoutParams.FLAG_DIM_BEHIND : 0,
              sheet ? PixelFormat.TRANSLUCENT : PixelFormat.OPAQUE);
      params.dimAmount = 0.6f;
      params.gravity = sheet ? android.view.Gravity.BOTTOM : android.view.Gravity.FILL;
      params.setTitle(app + "/" + activity);
      context.getSystemService(WindowManager.class).addView(view, params);
    }
    visible(true);
    stage = Stage.RESUMED;
    shown();
  }

  @Override
  final void pause() {
    hidden();
    stage = Stage.PAUSED;
  }

  @Override
  final void stop() {
    visible(false);
    stage = Stage.STOPPED;
  }

  @Override
  final void destroy() {
    if (view != null) {
      WindowManagerGlobal.getInstance().removeView(view, true);
      view = null;
    }
  }
}
