package org.example.playground;

import android.app.admin.DeviceAdminReceiver;
import android.content.Context;
import android.content.Intent;
import android.util.Log;

/** A receiver of the manifest; of a class that is not abstract, for the sake of the compiler. */
public class AnswerReceiver extends DeviceAdminReceiver {
  @Override
  public void onReceive(Context context, Intent intent) {
    Log.i(
        "Playground",
        "asked " + intent.getStringExtra("what") + " times " + intent.getIntExtra("times", 0));
    setResultCode(7);
  }
}
