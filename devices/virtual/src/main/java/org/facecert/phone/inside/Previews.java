package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.PixelFormat;
import android.graphics.SurfaceTexture;
import android.graphics.drawable.ColorDrawable;
import android.view.SurfaceHolder;
import android.view.SurfaceView;
import android.view.TextureView;
import android.view.View;
import android.view.ViewGroup;
import java.util.ArrayList;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowSurfaceView;

/**
 * Surfaces and the camera pictures in them. Robolectric never creates a surface by itself and
 * composes none, so the callbacks are called here and the preview is laid over the view.
 */
final class Previews {
  /** A running preview. */
  private record Preview(
      @Nullable SurfaceHolder holder, @Nullable SurfaceTexture texture, boolean mirrored) {}

  private final Scene scene;
  private final Map<PhoneCamera, Preview> running = new WeakHashMap<>();
  private final Map<SurfaceView, Boolean> surfaces = new WeakHashMap<>();
  private final Map<TextureView, SurfaceTexture> textures = new WeakHashMap<>();
  private final Map<View, Frame> frames = new WeakHashMap<>();
  private byte @Nullable [] yuv;
  private @Nullable String yuvKey;

  Previews(Scene scene) {
    this.scene = scene;
  }

  /** The camera's picture over the view that it streams to. */
  private final class Frame extends ColorDrawable {
    private final boolean mirrored;
    private @Nullable Bitmap bitmap;
    private @Nullable Bitmap source;

    Frame(boolean mirrored) {
      this.mirrored = mirrored;
    }

    @Override
    public void draw(Canvas canvas) {
      int width = getBounds().width();
      int height = getBounds().height();
      if (width <= 0 || height <= 0) {
        return;
      }
      Bitmap now = scene.bitmap();
      Bitmap ready = bitmap;
      if (ready == null
          || source != now
          || ready.getWidth() != width
          || ready.getHeight() != height) {
        ready = scene.fill(width, height, mirrored);
        bitmap = ready;
        source = now;
      }
      canvas.drawBitmap(ready, 0, 0, null);
    }
  }

  void show(
      PhoneCamera camera,
      @Nullable SurfaceHolder holder,
      @Nullable SurfaceTexture texture,
      boolean mirrored) {
    running.put(camera, new Preview(holder, texture, mirrored));
  }

  void hide(PhoneCamera camera) {
    running.remove(camera);
  }

  void forget() {
    running.clear();
    surfaces.clear();
    textures.clear();
    frames.clear();
  }

  byte[] nv21(int width, int height) {
    Bitmap now = scene.bitmap();
    String key = width + "x" + height + "@" + System.identityHashCode(now);
    byte[] known = yuv;
    if (known == null || !key.equals(yuvKey)) {
      known = scene.nv21(width, height);
      yuv = known;
      yuvKey = key;
    }
    return known.clone();
  }

  /** Looks for surfaces that came, went, or have a preview to show. */
  void visit(View view) {
    if (view instanceof SurfaceView surface) {
      surface(surface);
    } else if (view instanceof TextureView texture) {
      texture(texture);
    } else if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        visit(group.getChildAt(i));
      }
    }
  }

  private void surface(SurfaceView view) {
    ShadowSurfaceView shadow = Shadow.extract(view);
    SurfaceHolder holder = shadow.getFakeSurfaceHolder();
    if (view.getWidth() > 0 && view.isShown() && surfaces.put(view, true) == null) {
      for (SurfaceHolder.Callback c :
          new ArrayList<>(shadow.getFakeSurfaceHolder().getCallbacks())) {
        c.surfaceCreated(holder);
        c.surfaceChanged(holder, PixelFormat.RGBA_8888, view.getWidth(), view.getHeight());
      }
    }
    overlay(view, p -> p.holder() == holder);
  }

  private void overlay(View view, java.util.function.Predicate<Preview> streamsHere) {
    Preview preview = running.values().stream().filter(streamsHere).findFirst().orElse(null);
    Frame frame = frames.get(view);
    if (preview != null && frame == null) {
      Frame fresh = new Frame(preview.mirrored());
      fresh.setBounds(0, 0, view.getWidth(), view.getHeight());
      frames.put(view, fresh);
      view.getOverlay().add(fresh);
    } else if (preview == null && frame != null) {
      frames.remove(view);
      view.getOverlay().remove(frame);
    }
  }

  private void texture(TextureView view) {
    SurfaceTexture texture = textures.get(view);
    if (texture == null && view.getWidth() > 0 && view.isShown()) {
      texture = new SurfaceTexture(0);
      textures.put(view, texture);
      TextureView.SurfaceTextureListener listener = view.getSurfaceTextureListener();
      if (listener != null) {
        listener.onSurfaceTextureAvailable(texture, view.getWidth(), view.getHeight());
      }
    }
    view.invalidate();
  }

  /** What a TextureView shows now; null when no camera streams to it. */
  @Nullable Bitmap picture(TextureView view, int width, int height) {
    SurfaceTexture texture = textures.get(view);
    for (Preview preview : running.values()) {
      if (texture != null && preview.texture() == texture) {
        return scene.fill(width, height, preview.mirrored());
      }
    }
    return null;
  }

  @Nullable SurfaceTexture surfaceTexture(TextureView view) {
    return textures.get(view);
  }

  /** The activity was stopped: its surfaces are destroyed, as on a phone. */
  void lost(View view) {
    if (view instanceof SurfaceView surface && surfaces.remove(surface) != null) {
      ShadowSurfaceView shadow = Shadow.extract(surface);
      for (SurfaceHolder.Callback c :
          new ArrayList<>(shadow.getFakeSurfaceHolder().getCallbacks())) {
        c.surfaceDestroyed(shadow.getFakeSurfaceHolder());
      }
    } else if (view instanceof TextureView texture) {
      SurfaceTexture gone = textures.remove(texture);
      TextureView.SurfaceTextureListener listener = texture.getSurfaceTextureListener();
      if (gone != null && listener != null) {
        listener.onSurfaceTextureDestroyed(gone);
      }
    } else if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        lost(group.getChildAt(i));
      }
    }
  }
}
