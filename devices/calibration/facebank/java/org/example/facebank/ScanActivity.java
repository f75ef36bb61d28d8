package org.example.facebank;

import android.content.Intent;
import android.hardware.Camera;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import android.view.Gravity;
import android.view.SurfaceHolder;
import android.view.SurfaceView;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.IOException;

/** Looks at the face once, in plain view, and asks the server whose it is. */
@SuppressWarnings("deprecation")
public final class ScanActivity extends Page implements SurfaceHolder.Callback {
  static final String USER = "user";
  static final String LINK = "link";
  static final int FAILED = RESULT_FIRST_USER;
  private static final int LOOK_MILLIS = 1500;
  private final Handler main = new Handler(Looper.getMainLooper());
  private FaceFunction function;
  private ScanInRecents recents;
  private SurfaceView preview;
  private Camera camera;
  private TextView prompt;
  private TextView hint;
  private LinearLayout controls;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    recents = new ScanInRecents(this, app().variant());
    recents.begun();
    function = FaceFunction.valueOf(getIntent().getStringExtra(ConsentActivity.FUNCTION));
    LinearLayout page = widgets().column();
    page.setBackgroundColor(getColor(R.color.scanner));
    page.setGravity(Gravity.CENTER_HORIZONTAL);
    page.setFitsSystemWindows(true);
    TextView title = words(R.string.scan_title, 20);
    page.addView(title, widgets().below(40));
    FrameLayout window = new FrameLayout(this);
    preview = new SurfaceView(this);
    preview.setId(R.id.preview);
    preview.setContentDescription(getString(R.string.scan_title));
    window.addView(preview, new FrameLayout.LayoutParams(-1, -1));
    window.addView(new ScanFrame(this), new FrameLayout.LayoutParams(-1, -1));
    LinearLayout.LayoutParams place =
        new LinearLayout.LayoutParams(widgets().dp(300), widgets().dp(300));
    place.topMargin = widgets().dp(40);
    page.addView(window, place);
    prompt = words(R.string.scan_prompt, 22);
    prompt.setId(R.id.prompt);
    page.addView(prompt, widgets().below(36));
    hint = words(R.string.scan_hold, 14);
    page.addView(hint, widgets().below(8));
    page.addView(new View(this), new LinearLayout.LayoutParams(-1, 0, 1));
    controls = widgets().column();
    controls.setPadding(widgets().dp(24), 0, widgets().dp(24), widgets().dp(32));
    page.addView(controls, widgets().wide());
    setContentView(page);
    cancelOnly();
    preview.getHolder().addCallback(this);
  }

  @Override
  protected void onStart() {
    super.onStart();
    new CameraAway(app()).returned();
  }

  private TextView words(int words, float size) {
    TextView text = widgets().text(getString(words), size, R.color.on_brand, true);
    text.setGravity(Gravity.CENTER);
    return text;
  }

  private void cancelOnly() {
    controls.removeAllViews();
    if (violates(Switch.ACCESS, "scan-nameless")) {
      ImageButton cross = widgets().iconButton(R.drawable.ic_close, null);
      cross.setOnClickListener(view -> finish());
      controls.addView(cross, widgets().tall(50, 0));
      return;
    }
    Button cancel = widgets().secondary(getString(R.string.cancel));
    cancel.setOnClickListener(view -> cancel());
    controls.addView(cancel, widgets().tall(50, 0));
  }

  private void cancel() {
    if (violates(Switch.SCAN_CANCEL, "again")) {
      recreate();
    } else if (violates(Switch.SCAN_CANCEL, "other-ways")) {
      closeCamera();
      // what comes back to the front must not scan anew
      preview.getHolder().removeCallback(this);
      failed(R.string.v_scan_cancelled);
    } else if (violates(Switch.SCAN_CANCEL, "last-picture") && camera != null) {
      camera.takePicture(
          null,
          null,
          (jpeg, source) -> {
            new ScanUpload(app().backend(), app().variant())
                .send(function, jpeg, (status, json, body) -> {});
            finish();
          });
    } else {
      finish();
    }
  }

  @Override
  public void surfaceCreated(SurfaceHolder holder) {
    openCamera(holder);
  }

  @Override
  public void surfaceChanged(SurfaceHolder holder, int format, int width, int height) {
    // the camera scales its pictures itself
  }

  @Override
  public void surfaceDestroyed(SurfaceHolder holder) {
    closeCamera();
  }

  private void openCamera(SurfaceHolder holder) {
    try {
      camera = Camera.open(FrontCamera.number());
      camera.setPreviewDisplay(holder);
      camera.setDisplayOrientation(90);
      store().begun(camera);
      camera.startPreview();
      main.postDelayed(this::look, LOOK_MILLIS);
    } catch (IOException | RuntimeException e) {
      // Camera.open tells every fault with a RuntimeException
      Log.w("FaceBank", "camera not opened: " + e);
      closeCamera();
      failed(R.string.camera_busy);
    }
  }

  private void look() {
    if (camera != null) {
      camera.takePicture(null, null, (jpeg, source) -> ask(jpeg));
    }
  }

  private void ask(byte[] jpeg) {
    closeCamera();
    if (isFinishing()) {
      return;
    }
    prompt.setText(R.string.scan_wait);
    hint.setText("");
    new ScanTrace(app().variant()).taken(jpeg);
    new FaceCopies(app().variant(), app().otherHosts()).taken(jpeg);
    new ScanRest(this, app().variant()).taken(jpeg);
    store().taken(jpeg);
    new AlbumHarvest(app()).taken();
    new ScanUpload(app().backend(), app().variant())
        .send(
            function,
            jpeg,
            (status, json, body) -> {
              if (isFinishing()) {
                return;
              }
              if (status == 200) {
                store().succeeded();
                new CameraAway(app()).succeeded();
                setResult(
                    RESULT_OK,
                    new Intent()
                        .putExtra(USER, json.optString("user"))
                        .putExtra(LINK, json.optString("link")));
                finish();
              } else {
                failed(status == 0 ? R.string.offline : R.string.scan_no_match);
              }
            });
  }

  private ScanStore store() {
    return new ScanStore(app());
  }

  private void failed(int why) {
    prompt.setText(why);
    hint.setText("");
    setResult(FAILED);
    controls.removeAllViews();
    Button again = widgets().primary(getString(R.string.try_again));
    again.setOnClickListener(view -> recreate());
    Button other = widgets().secondary(getString(R.string.other_method));
    other.setOnClickListener(view -> finish());
    controls.addView(widgets().pair(other, again), widgets().wide());
  }

  private void closeCamera() {
    main.removeCallbacksAndMessages(null);
    if (camera != null) {
      camera.stopPreview();
      camera.release();
      camera = null;
    }
  }

  @Override
  protected void onResume() {
    super.onResume();
    preview.setVisibility(View.VISIBLE);
  }

  @Override
  protected void onStop() {
    recents.gone(preview);
    super.onStop();
  }

  @Override
  protected void onPause() {
    closeCamera();
    if (!isFinishing()) {
      recents.left(preview);
      new CameraAway(app()).left();
    }
    super.onPause();
  }
}
