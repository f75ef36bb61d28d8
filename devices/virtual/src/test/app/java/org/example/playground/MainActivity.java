package org.example.playground;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.text.InputType;
import android.util.Log;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import android.widget.Toast;
import java.io.File;
import java.io.FileOutputStream;
import java.util.Arrays;

/** One button for each thing that an app may do to a phone. */
public class MainActivity extends Activity {
  private TextView status;
  private LinearLayout list;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    list = new LinearLayout(this);
    list.setOrientation(LinearLayout.VERTICAL);
    status = new TextView(this);
    status.setId(R.id.status);
    SharedPreferences prefs = getSharedPreferences("p", MODE_PRIVATE);
    int launches = prefs.getInt("launches", 0) + 1;
    prefs.edit().putInt("launches", launches).apply();
    say(
        getString(R.string.hello)
            + " launches="
            + launches
            + " starts="
            + PlaygroundApp.starts
            + " camera="
            + checkSelfPermission(Manifest.permission.CAMERA));
    list.addView(status);
    EditText name = new EditText(this);
    name.setId(R.id.name);
    name.setHint("Your name");
    name.setInputType(InputType.TYPE_CLASS_TEXT);
    list.addView(name);
    CheckBox tick = new CheckBox(this);
    tick.setId(R.id.tick);
    tick.setText("Tick me");
    list.addView(tick);
    button("Ask camera", () -> requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
    button(
        "Ask three",
        () ->
            requestPermissions(
                new String[] {
                  Manifest.permission.CAMERA,
                  Manifest.permission.RECORD_AUDIO,
                  Manifest.permission.READ_CONTACTS
                },
                2));
    button("Give camera back", () -> revokeSelfPermissionOnKill(Manifest.permission.CAMERA));
    button("Camera", () -> startActivity(new Intent(this, CameraActivity.class)));
    button("Second", () -> startActivityForResult(new Intent(this, SecondActivity.class), 7));
    button("Lists", () -> startActivity(new Intent(this, ListsActivity.class)));
    button(
        "Dialog",
        () ->
            new AlertDialog.Builder(this)
                .setTitle("Question")
                .setMessage("Sure?")
                .setPositiveButton("Yes", (d, w) -> say("said yes"))
                .setNegativeButton("No", (d, w) -> say("said no"))
                .show());
    button("Float", this::floating);
    button("Toast", () -> Toast.makeText(this, "Brown <toast>", Toast.LENGTH_LONG).show());
    button("Write files", this::writeFiles);
    button(
        "Crash",
        () -> {
          throw new IllegalStateException("on purpose");
        });
    button(
        "Crash elsewhere",
        () ->
            new Thread(
                    () -> {
                      throw new IllegalStateException("in a thread");
                    },
                    "worker")
                .start());
    button(
        "Hang",
        () -> {
          Log.i("Playground", "hanging");
          while (true) {
            Math.random();
          }
        });
    button("Exit", () -> System.exit(3));
    button(
        "Settings",
        () ->
            startActivity(
                new Intent(
                    Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                    Uri.parse("package:" + getPackageName()))));
    button(
        "Web",
        () -> {
          WebView web = new WebView(this);
          web.loadUrl("file:///android_asset/rules.html");
          setContentView(web);
        });
    button("Odd text", () -> say("a\u0001b\u202Ec<script>&\"d"));
    button("Huge", this::huge);
    button("Anew", this::recreate);
    for (int k = 1; k <= 30; k++) {
      TextView row = new TextView(this);
      row.setText("Row " + k);
      row.setTextSize(24);
      list.addView(row);
    }
    ScrollView scroll = new ScrollView(this);
    scroll.setId(R.id.list);
    scroll.addView(list);
    setContentView(scroll);
  }

  /** A pop-up that takes no input focus, as sheets and hints often do. */
  private void floating() {
    Button wave = new Button(this);
    wave.setText("Wave");
    wave.setAllCaps(false);
    wave.setOnClickListener(v -> say("waved"));
    android.widget.PopupWindow pop = new android.widget.PopupWindow(wave, 300, 120, false);
    pop.showAtLocation(list, android.view.Gravity.BOTTOM, 0, 0);
  }

  private void huge() {
    android.widget.FrameLayout all = new android.widget.FrameLayout(this);
    for (int k = 0; k < 4000; k++) {
      all.addView(new android.view.View(this), 4, 4);
    }
    setContentView(all);
  }

  private void button(String text, Runnable deed) {
    Button button = new Button(this);
    button.setText(text);
    button.setAllCaps(false);
    button.setOnClickListener(v -> deed.run());
    list.addView(button);
  }

  private void say(String text) {
    status.setText(text);
    Log.i("Playground", text);
  }

  private void writeFiles() {
    try {
      put(new File(getFilesDir(), "inner.txt"));
      put(new File(getExternalFilesDir(null), "outer.txt"));
      put(
          new File(
              android.os.Environment.getExternalStoragePublicDirectory("Download"), "shared.txt"));
      say("written time=" + System.currentTimeMillis());
    } catch (java.io.IOException e) {
      say(e.toString());
    }
  }

  private static void put(File file) throws java.io.IOException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write("content".getBytes());
    }
  }

  @Override
  public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
    say(
        "result "
            + code
            + " "
            + Arrays.toString(results)
            + " rationale="
            + shouldShowRequestPermissionRationale(Manifest.permission.CAMERA));
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    say(
        "back "
            + request
            + " "
            + result
            + " "
            + (data == null ? null : data.getStringExtra("answer")));
  }

  @Override
  protected void onPause() {
    super.onPause();
    Log.i("Playground", "paused");
  }

  @Override
  protected void onResume() {
    super.onResume();
    Log.i("Playground", "resumed");
  }
}
