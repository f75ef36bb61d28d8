package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.HardwareRenderer;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.PixelFormat;
import android.graphics.Point;
import android.graphics.RecordingCanvas;
import android.graphics.Rect;
import android.graphics.RenderNode;
import android.graphics.Typeface;
import android.media.Image;
import android.media.ImageReader;
import android.os.SystemClock;
import android.util.DisplayMetrics;
import android.view.Surface;
import android.view.View;
import android.view.WindowManager;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.util.ReflectionHelpers;

/**
 * Draws the screen: each window by Android's own renderer, dim, toast and system bars by hand.
 * Robolectric's screenshot ignores surface insets, so dialogs would come out shifted and cut.
 */
final class Compositor {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  // bitmaps and readers are kept: fresh ones for each picture would take the native memory past 1
  // GB
  private final Map<String, ImageReader> readers = new HashMap<>();
  private final Map<String, Bitmap> bitmaps = new HashMap<>();

  byte[] png(
      List<Windows.Pane> panes,
      Point size,
      DisplayMetrics metrics,
      long now,
      @Nullable String toast) {
    Bitmap screen =
        bitmaps.computeIfAbsent(
            "screen", k -> Bitmap.createBitmap(size.x, size.y, Bitmap.Config.ARGB_8888));
    Canvas canvas = new Canvas(screen);
    canvas.drawColor(0xFF37474F);
    for (Windows.Pane pane : panes) {
      draw(canvas, pane);
    }
    bars(canvas, size, metrics.density, now);
    if (toast != null) {
      toast(canvas, size, metrics.density, toast);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream(200_000);
    screen.compress(Bitmap.CompressFormat.PNG, 100, png);
    return png.toByteArray();
  }

  /** Windows alone, without what the system lays over them. */
  byte[] picture(List<Windows.Pane> panes, Point size) {
    Bitmap screen =
        bitmaps.computeIfAbsent(
            "screen", k -> Bitmap.createBitmap(size.x, size.y, Bitmap.Config.ARGB_8888));
    Canvas canvas = new Canvas(screen);
    canvas.drawColor(Color.BLACK);
    panes.forEach(pane -> draw(canvas, pane));
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream(200_000);
    screen.compress(Bitmap.CompressFormat.JPEG, 90, jpeg);
    return jpeg.toByteArray();
  }

  private void draw(Canvas canvas, Windows.Pane pane) {
    View root = pane.root();
    if ((pane.params().flags & WindowManager.LayoutParams.FLAG_DIM_BEHIND) != 0) {
      canvas.drawColor(((int) (255 * pane.params().dimAmount)) << 24);
    }
    if (root.getWidth() <= 0 || root.getHeight() <= 0) {
      return;
    }
    // the insets stand in the view root's own copy of the parameters only
    WindowManager.LayoutParams own =
        ReflectionHelpers.getField(root.getViewRootImpl(), "mWindowAttributes");
    Rect insets = own.surfaceInsets;
    int[] at = pane.place();
    if (pane.isSecure()) {
      // as SurfaceFlinger does with a secure layer in what is captured
      canvas.drawRect(at[0], at[1], at[0] + root.getWidth(), at[1] + root.getHeight(), new Paint());
      return;
    }
    canvas.drawBitmap(render(root, insets), at[0] - insets.left, at[1] - insets.top, null);
  }

  private Bitmap render(View root, Rect insets) {
    int width = root.getWidth() + insets.left + insets.right;
    int height = root.getHeight() + insets.top + insets.bottom;
    String key = width + "x" + height;
    Bitmap bitmap =
        bitmaps.computeIfAbsent(
            key, k -> Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888));
    Object attached = ReflectionHelpers.getField(root.getViewRootImpl(), "mAttachInfo");
    HardwareRenderer renderer = ReflectionHelpers.getField(attached, "mThreadedRenderer");
    if (renderer == null) {
      software(root, insets, bitmap);
      return bitmap;
    }
    ImageReader reader =
        readers.computeIfAbsent(
            key, k -> ImageReader.newInstance(width, height, PixelFormat.RGBA_8888, 1));
    RenderNode window = recorded(root, insets);
    // never setSurface(null) afterwards: the next frame would crash the process
    Surface surface = reader.getSurface();
    renderer.setSurface(surface);
    light(renderer, root.getResources().getDisplayMetrics());
    renderer.setContentRoot(window);
    renderer
        .createRenderRequest()
        .setVsyncTime(SystemClock.uptimeMillis() * 1_000_000L)
        .syncAndDraw();
    try (Image image = reader.acquireNextImage()) {
      bitmap.copyPixelsFromBuffer(image.getPlanes()[0].getBuffer());
    }
    return bitmap;
  }

  /** A window that asks for no hardware acceleration, {@code android:hardwareAccelerated}. */
  private static void software(View root, Rect insets, Bitmap bitmap) {
    bitmap.eraseColor(Color.TRANSPARENT);
    Canvas canvas = new Canvas(bitmap);
    canvas.translate(insets.left, insets.top);
    root.draw(canvas);
  }

  /** What the window draws, moved so that its shadows have their place. */
  private static RenderNode recorded(View root, Rect insets) {
    int width = root.getWidth() + 2 * insets.left + insets.right;
    int height = root.getHeight() + 2 * insets.top + insets.bottom;
    RenderNode content = ReflectionHelpers.callInstanceMethod(root, "updateDisplayListIfDirty");
    RenderNode wrapper = new RenderNode("window");
    wrapper.setPosition(0, 0, width, height);
    wrapper.setClipToBounds(false);
    RecordingCanvas recording = wrapper.beginRecording(width, height);
    recording.translate(2f * insets.left, 2f * insets.top);
    recording.enableZ();
    recording.drawRenderNode(content);
    recording.disableZ();
    wrapper.endRecording();
    return wrapper;
  }

  private static void light(HardwareRenderer renderer, DisplayMetrics metrics) {
    renderer.setLightSourceGeometry(
        metrics.widthPixels / 2f, 0f, 600f * metrics.density, 800f * metrics.density);
    renderer.setLightSourceAlpha(0.039f, 0.19f);
  }

  private static void bars(Canvas canvas, Point size, float dp, long now) {
    Paint text = new Paint(Paint.ANTI_ALIAS_FLAG);
    text.setTextSize(14 * dp);
    text.setColor(Color.WHITE);
    text.setShadowLayer(2 * dp, 0, 0, 0x80000000);
    text.setTypeface(Typeface.create("sans-serif-medium", Typeface.NORMAL));
    String time = CLOCK.withZone(ZoneId.systemDefault()).format(Instant.ofEpochMilli(now));
    canvas.drawText(time, 16 * dp, 18 * dp, text);
    text.setTextAlign(Paint.Align.RIGHT);
    canvas.drawText("5G  100%", size.x - 16 * dp, 18 * dp, text);
    navigation(canvas, size, dp);
  }

  private static void navigation(Canvas canvas, Point size, float dp) {
    Paint line = new Paint(Paint.ANTI_ALIAS_FLAG);
    line.setColor(0xFF9E9E9E);
    line.setStyle(Paint.Style.STROKE);
    line.setStrokeWidth(2 * dp);
    float y = size.y - 24 * dp;
    float r = 7 * dp;
    canvas.drawCircle(size.x / 2f, y, r, line);
    canvas.drawRect(size.x * 3 / 4f - r, y - r, size.x * 3 / 4f + r, y + r, line);
    Path back = new Path();
    back.moveTo(size.x / 4f + r, y - r);
    back.lineTo(size.x / 4f - r, y);
    back.lineTo(size.x / 4f + r, y + r);
    back.close();
    canvas.drawPath(back, line);
  }

  private static void toast(Canvas canvas, Point size, float dp, String message) {
    Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
    paint.setTextSize(14 * dp);
    float half = Math.min(paint.measureText(message) / 2, size.x / 2f - 40 * dp);
    float x = size.x / 2f;
    float y = size.y - 112 * dp;
    paint.setColor(0xF0F1F1F4);
    canvas.drawRoundRect(
        x - half - 24 * dp, y - 24 * dp, x + half + 24 * dp, y + 24 * dp, 24 * dp, 24 * dp, paint);
    paint.setColor(0xFF1A1C1E);
    paint.setTextAlign(Paint.Align.CENTER);
    canvas.save();
    canvas.clipRect(x - half, y - 24 * dp, x + half, y + 24 * dp);
    canvas.drawText(message, x, y + 5 * dp, paint);
    canvas.restore();
  }

  /** A window's renderer is gone after a restart; its reader must not outlive it. */
  void forget() {
    readers.values().forEach(ImageReader::close);
    readers.clear();
    bitmaps.clear();
  }
}
