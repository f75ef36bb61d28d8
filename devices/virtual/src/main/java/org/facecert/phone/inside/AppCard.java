package org.facecert.phone.inside;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.res.Resources;
import android.content.res.TypedArray;
import android.view.View;
import android.view.Window;
import org.jspecify.annotations.Nullable;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowActivity;

/** A genuine activity of the app, driven through its life cycle. */
final class AppCard extends Card {
  /** {@code ActivityInfo.CONFIG_ASSETS_PATHS}, which the SDK hides */
  private static final int ASSETS_PATHS = 0x80000000;

  private final ActivityController<? extends Activity> controller;
  private final ActivityInfo info;
  private boolean windowless;

  AppCard(Class<? extends Activity> type, Intent intent, ActivityInfo info) {
    this.info = info;
    controller = Robolectric.buildActivity(type, intent);
  }

  Activity get() {
    return controller.get();
  }

  /** Whether the list of recent apps may show a picture of it. */
  boolean isPictured() {
    PhoneActivity shadow = Shadow.extract(get());
    return shadow.isPictured();
  }

  ActivityInfo info() {
    return info;
  }

  @Override
  String app() {
    return info.packageName;
  }

  @Override
  String activity() {
    return info.name;
  }

  @Override
  @Nullable View decor() {
    Window window = get().getWindow();
    return window == null ? null : window.peekDecorView();
  }

  @Override
  boolean seeThrough() {
    if (stage == Stage.NEW) {
      return false;
    }
    TypedArray style = get().getWindow().getWindowStyle();
    return style.getBoolean(android.R.styleable.Window_windowIsTranslucent, false)
        || style.getBoolean(android.R.styleable.Window_windowIsFloating, false);
  }

  @Override
  boolean finishing() {
    return get().isFinishing();
  }

  @Override
  void finish() {
    PhoneActivity shadow = Shadow.extract(get());
    shadow.finishAlone();
  }

  @Override
  Result outcome() {
    ShadowActivity shadow = Shadow.extract(get());
    return new Result(who, request, shadow.getResultCode(), shadow.getResultIntent());
  }

  @Override
  void resume() {
    boolean fresh = stage == Stage.NEW;
    if (fresh) {
      if (!create()) {
        return;
      }
    } else if (stage == Stage.STOPPED) {
      visible(true);
      controller.restart().start();
    }
    stage = Stage.PAUSED;
    deliver();
    if (get().isFinishing()) {
      return;
    }
    controller.resume();
    if (fresh || windowless) {
      controller.visible();
      windowless = false;
    }
    stage = Stage.RESUMED;
    focus(true);
    controller.topActivityResumed(true);
  }

  /** False when it finished itself on the way. */
  private boolean create() {
    controller.create();
    stage = Stage.STOPPED;
    if (get().isFinishing()) {
      return false;
    }
    controller.start().postCreate(null);
    return true;
  }

  private void deliver() {
    ShadowActivity shadow = Shadow.extract(get());
    for (Result r = results.poll(); r != null; r = results.poll()) {
      shadow.internalCallDispatchActivityResult(r.who(), r.request(), r.code(), r.data());
    }
  }

  void newIntent(Intent intent) {
    if (stage == Stage.RESUMED) {
      pause();
    }
    controller.newIntent(intent);
  }

  /** The screen was turned: the activity is told of it, or made anew as its manifest wants. */
  void turned() {
    if (stage == Stage.NEW || finishing()) {
      return;
    }
    controller.configurationChange();
    if (stage == Stage.STOPPED) {
      // its new window is put up when it comes back
      windowless = true;
    } else {
      controller.visible();
    }
  }

  /**
   * Made anew with what it kept of itself, in the state of life in which it was.
   *
   * <p>Through a change of what no manifest says that an activity handles by itself (AOSP
   * ActivityInfo.CONFIG_ASSETS_PATHS always restarts), for that way draws no window on the spot.
   */
  // what Robolectric would have instead finds out by itself what changed, and here nothing did
  @SuppressWarnings("deprecation")
  void recreate() {
    if (stage == Stage.NEW || finishing()) {
      return;
    }
    View old = decor();
    focus(false);
    Resources resources = get().getResources();
    controller.configurationChange(
        resources.getConfiguration(), resources.getDisplayMetrics(), ASSETS_PATHS);
    if (old != null) {
      Kernel.current().previews().lost(old);
    }
    if (stage == Stage.RESUMED) {
      controller.visible();
      focus(true);
      return;
    }
    controller.pause();
    if (stage == Stage.STOPPED) {
      controller.stop();
      windowless = true;
    } else {
      controller.visible();
    }
  }

  /** Whether it leaves the phone free to turn that way. */
  boolean allows(boolean across) {
    int asked = get().getRequestedOrientation();
    boolean silent = asked == ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED;
    String fixed = Packages.orientation(silent ? info.screenOrientation : asked);
    return !fixed.endsWith(across ? "PORTRAIT" : "LANDSCAPE");
  }

  @Override
  void pause() {
    focus(false);
    controller.topActivityResumed(false);
    controller.pause();
    stage = Stage.PAUSED;
  }

  @Override
  void stop() {
    controller.stop();
    View decor = decor();
    if (decor != null) {
      Kernel.current().previews().lost(decor);
    }
    visible(false);
    stage = Stage.STOPPED;
  }

  @Override
  void destroy() {
    // finished before it was ever created
    if (stage != Stage.NEW) {
      controller.destroy();
    }
  }

  private void focus(boolean on) {
    View decor = decor();
    if (decor != null && decor.getViewRootImpl() != null) {
      controller.windowFocusChanged(on);
    }
  }
}
