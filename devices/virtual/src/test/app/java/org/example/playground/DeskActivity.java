package org.example.playground;

import android.app.Activity;
import android.app.KeyguardManager;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.app.admin.DeviceAdminReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.location.Location;
import android.location.LocationManager;
import android.net.ConnectivityManager;
import android.os.Bundle;
import android.text.InputType;
import android.util.Log;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.inputmethod.EditorInfo;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.SeekBar;
import android.widget.TextView;
import java.net.HttpURLConnection;
import java.net.URL;

/** Fields, keys, and what an app can ask a phone about its surroundings. */
public class DeskActivity extends Activity {
  private TextView status;
  private LinearLayout list;
  private int fingers;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    list = new LinearLayout(this);
    list.setOrientation(LinearLayout.VERTICAL);
    status = new TextView(this);
    status.setId(R.id.status);
    status.setText("desk " + getIntent().getData() + " " + getIntent().getStringExtra("note"));
    list.addView(status);
    EditText field = new EditText(this);
    field.setId(R.id.field);
    field.setSingleLine();
    field.setImeOptions(EditorInfo.IME_ACTION_SEARCH);
    field.setOnEditorActionListener(
        (v, action, event) -> {
          say("action " + action);
          return true;
        });
    list.addView(field);
    EditText pin = new EditText(this);
    pin.setId(R.id.pin);
    pin.setInputType(InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_VARIATION_PASSWORD);
    list.addView(pin);
    SeekBar slider = new SeekBar(this);
    slider.setId(R.id.slider);
    slider.setMax(100);
    list.addView(slider);
    button("Progress", () -> say("at " + slider.getProgress()));
    button("Pin", () -> say("pin " + pin.getText()));
    button("Notify", this::post);
    button("Where", this::where);
    button("Connect", this::connect);
    button("Guarded", () -> say("guarded " + getSystemService(KeyguardManager.class).isKeyguardLocked()));
    button("Second", () -> startActivity(new Intent(this, SecondActivity.class)));
    setContentView(list);
    registerReceiver(
        new DeviceAdminReceiver() {
          @Override
          public void onReceive(Context context, Intent intent) {
            say("heard " + intent.getStringExtra("what"));
          }
        },
        new IntentFilter("org.example.playground.TELL"),
        Context.RECEIVER_EXPORTED);
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
  }

  private void post() {
    NotificationManager manager = getSystemService(NotificationManager.class);
    manager.createNotificationChannel(
        new NotificationChannel("c", "Channel", NotificationManager.IMPORTANCE_DEFAULT));
    PendingIntent tapped =
        PendingIntent.getActivity(
            this, 0, new Intent(this, SecondActivity.class), PendingIntent.FLAG_IMMUTABLE);
    manager.notify(
        5,
        new Notification.Builder(this, "c")
            .setSmallIcon(android.R.drawable.ic_dialog_info)
            .setContentTitle("Mail")
            .setContentText("You have mail")
            .setContentIntent(tapped)
            .build());
    say("posted");
  }

  @SuppressWarnings("MissingPermission")
  private void where() {
    Location last =
        getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER);
    say(last == null ? "nowhere" : "at " + last.getLatitude() + " " + last.getLongitude());
  }

  @SuppressWarnings("deprecation")
  private void connect() {
    boolean network = getSystemService(ConnectivityManager.class).getActiveNetworkInfo() != null;
    String url = getIntent().getStringExtra("url");
    say("connecting");
    new Thread(
            () -> {
              String answer;
              try {
                HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
                answer = String.valueOf(c.getResponseCode());
              } catch (java.io.IOException e) {
                answer = "failed";
              }
              String result = "network " + network + " answer " + answer;
              runOnUiThread(() -> say(result));
            })
        .start();
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    if (event.getAction() == KeyEvent.ACTION_DOWN) {
      Log.i("Playground", "key " + event);
    }
    return super.dispatchKeyEvent(event);
  }

  @Override
  public boolean dispatchTouchEvent(MotionEvent event) {
    fingers = Math.max(fingers, event.getPointerCount());
    if (event.getActionMasked() == MotionEvent.ACTION_UP && fingers > 1) {
      say("fingers " + fingers);
      fingers = 0;
    }
    return super.dispatchTouchEvent(event);
  }
}
