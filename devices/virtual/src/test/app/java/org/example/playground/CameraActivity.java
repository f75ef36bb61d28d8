package org.example.playground;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.ImageFormat;
import android.graphics.Rect;
import android.graphics.SurfaceTexture;
import android.graphics.YuvImage;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.TextureView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

@SuppressWarnings("deprecation")
public class CameraActivity extends Activity implements TextureView.SurfaceTextureListener {
  private Camera camera;
  private TextView info;
  private TextView still;
  private Button shoot;
  private int frames;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout page = new LinearLayout(this);
    page.setOrientation(LinearLayout.VERTICAL);
    info = new TextView(this);
    info.setId(R.id.status);
    page.addView(info);
    still = new TextView(this);
    page.addView(still);
    shoot = new Button(this);
    // "Shoot" only once the preview has brought a picture: whoever waits for that word waits for it
    shoot.setText("Wait");
    shoot.setAllCaps(false);
    shoot.setOnClickListener(v -> camera.takePicture(null, null, (data, c) -> {
      Bitmap picture = BitmapFactory.decodeByteArray(data, 0, data.length);
      info.setText("picture " + picture.getWidth() + "x" + picture.getHeight() + " middle "
          + Integer.toHexString(picture.getPixel(picture.getWidth() / 2, picture.getHeight() / 2)) + " frames " + (frames > 0));
    }));
    page.addView(shoot);
    Button anew = new Button(this);
    anew.setText("Anew");
    anew.setAllCaps(false);
    anew.setOnClickListener(v -> recreate());
    page.addView(anew);
    TextureView preview = new TextureView(this);
    preview.setSurfaceTextureListener(this);
    page.addView(preview, new LinearLayout.LayoutParams(-1, 900));
    setContentView(page);
  }

  @Override
  public void onSurfaceTextureAvailable(SurfaceTexture texture, int width, int height) {
    try {
      camera = Camera.open(1);
      camera.setPreviewTexture(texture);
      camera.setPreviewCallback((data, c) -> {
        frames++;
        if (frames == 1) {
          Camera.Size size = c.getParameters().getPreviewSize();
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          boolean made = new YuvImage(data, ImageFormat.NV21, size.width, size.height, null)
              .compressToJpeg(new Rect(0, 0, size.width, size.height), 90, out);
          Bitmap frame = BitmapFactory.decodeByteArray(out.toByteArray(), 0, out.size());
          still.setText("frame " + made + " " + frame.getWidth() + "x" + frame.getHeight() + " middle "
              + Integer.toHexString(frame.getPixel(frame.getWidth() / 2, frame.getHeight() / 2)));
        }
        shoot.setText("Shoot");
      });
      camera.startPreview();
      info.setText("camera open");
    } catch (IOException | RuntimeException e) {
      info.setText(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean onSurfaceTextureDestroyed(SurfaceTexture texture) {
    if (camera != null) {
      camera.release();
      camera = null;
    }
    return true;
  }

  @Override
  public void onSurfaceTextureSizeChanged(SurfaceTexture texture, int width, int height) {}

  @Override
  public void onSurfaceTextureUpdated(SurfaceTexture texture) {}
}
