package org.facecert.phone.inside;

import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.os.Handler;
import android.os.Looper;
import android.view.SurfaceHolder;
import java.util.ArrayDeque;
import java.util.Deque;
import org.facecert.phone.state.CameraService;
import org.facecert.phone.state.CameraService.Client;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowCamera;

/**
 * android.hardware.Camera on the phone's camera service: guarded by permission and app-op,
 * recorded, showing the fed scene.
 */
@Implements(Camera.class)
@SuppressWarnings("deprecation")
public class PhoneCamera extends ShadowCamera {
  private static final int FRAME_MS = 66;
  private static final int EXPOSURE_MS = 120;

  @SuppressWarnings("NullAway.Init") // set by Robolectric
  @RealObject
  private Camera real;

  private @Nullable Client client;
  private boolean front;
  private boolean running;
  private boolean oneShot;
  private boolean buffered;
  private Camera.@Nullable PreviewCallback callback;
  private final Deque<byte[]> buffers = new ArrayDeque<>();
  private @Nullable SurfaceHolder holder;
  private @Nullable SurfaceTexture texture;

  @Implementation
  protected static @Nullable Camera open() {
    return open(0);
  }

  @Implementation
  protected static @Nullable Camera open(int id) {
    if (id < 0 || id >= CameraService.CAMERAS) {
      throw new RuntimeException("Fail to get camera info");
    }
    Kernel kernel = Kernel.current();
    String app = kernel.processApp();
    boolean allowed = kernel.state().allows(app, "android.permission.CAMERA");
    Client client = kernel.state().camera().connect(id, app, android.os.Process.myPid(), allowed);
    if (client == null) {
      // android.hardware.Camera: what its constructor throws for any refusal
      throw new RuntimeException("Fail to connect to camera service");
    }
    Camera camera = ShadowCamera.open(id);
    PhoneCamera shadow = Shadow.extract(camera);
    shadow.client = client;
    shadow.front = id == CameraService.CAMERAS - 1;
    return camera;
  }

  private Client held() {
    Client c = client;
    if (c == null || !Kernel.current().state().camera().clients().contains(c)) {
      throw new RuntimeException("Camera is being used after Camera.release() was called");
    }
    return c;
  }

  @Implementation
  @Override
  protected void release() {
    stopPreview();
    callback = null;
    Client c = client;
    if (c != null) {
      Kernel.current().state().camera().disconnect(c);
      client = null;
    }
    super.release();
  }

  @Implementation
  @Override
  protected void setPreviewDisplay(@Nullable SurfaceHolder h) {
    held();
    holder = h;
  }

  @Implementation
  protected void setPreviewTexture(@Nullable SurfaceTexture t) {
    held();
    texture = t;
  }

  @Implementation
  @Override
  protected void setPreviewCallback(Camera.@Nullable PreviewCallback c) {
    callback = c;
    oneShot = false;
    buffered = false;
  }

  @Implementation
  @Override
  protected void setOneShotPreviewCallback(Camera.@Nullable PreviewCallback c) {
    callback = c;
    oneShot = true;
    buffered = false;
  }

  @Implementation
  @Override
  protected void setPreviewCallbackWithBuffer(Camera.@Nullable PreviewCallback c) {
    callback = c;
    oneShot = false;
    buffered = true;
  }

  @Implementation
  @Override
  protected void addCallbackBuffer(byte[] buffer) {
    buffers.add(buffer);
  }

  @Implementation
  @Override
  protected void startPreview() {
    held();
    super.startPreview();
    running = true;
    Kernel.current().previews().show(this, holder, texture, front);
    later(this::frame, FRAME_MS);
  }

  @Implementation
  @Override
  protected void stopPreview() {
    super.stopPreview();
    running = false;
    Kernel.current().previews().hide(this);
  }

  private static void later(Runnable deed, int ms) {
    new Handler(Looper.getMainLooper()).postDelayed(deed, ms);
  }

  private void frame() {
    if (!running) {
      return;
    }
    Camera.PreviewCallback c = callback;
    if (c != null) {
      Camera.Size size = getParameters().getPreviewSize();
      byte[] frame = filled(Kernel.current().previews().nv21(size.width, size.height));
      if (oneShot) {
        callback = null;
      }
      if (frame != null) {
        c.onPreviewFrame(frame, real);
      }
    }
    later(this::frame, FRAME_MS);
  }

  /** The frame in the app's own buffer, where it gives some; null when none is free. */
  private byte @Nullable [] filled(byte[] frame) {
    if (!buffered) {
      return frame;
    }
    byte[] buffer = buffers.poll();
    if (buffer != null) {
      System.arraycopy(frame, 0, buffer, 0, Math.min(frame.length, buffer.length));
    }
    return buffer;
  }

  @Implementation
  @Override
  protected void takePicture(
      Camera.@Nullable ShutterCallback shutter,
      Camera.@Nullable PictureCallback raw,
      Camera.@Nullable PictureCallback jpeg) {
    takePicture(shutter, raw, null, jpeg);
  }

  /** As on a phone the preview stops with the picture and waits for startPreview. */
  @Implementation
  protected void takePicture(
      Camera.@Nullable ShutterCallback shutter,
      Camera.@Nullable PictureCallback raw,
      Camera.@Nullable PictureCallback postview,
      Camera.@Nullable PictureCallback jpeg) {
    held();
    if (!running) {
      throw new RuntimeException("takePicture failed");
    }
    running = false;
    Camera.Size size = getParameters().getPictureSize();
    byte[] picture = Kernel.current().scene().jpeg(size.width, size.height);
    later(() -> exposed(shutter, jpeg, picture), EXPOSURE_MS);
  }

  private void exposed(
      Camera.@Nullable ShutterCallback shutter,
      Camera.@Nullable PictureCallback jpeg,
      byte[] picture) {
    if (client == null) {
      return;
    }
    if (shutter != null) {
      shutter.onShutter();
    }
    if (jpeg != null) {
      jpeg.onPictureTaken(picture, real);
    }
  }
}
