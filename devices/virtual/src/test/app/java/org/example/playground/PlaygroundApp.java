package org.example.playground;

import android.app.Application;

public class PlaygroundApp extends Application {
  static int starts;

  @Override
  public void onCreate() {
    super.onCreate();
    starts++;
  }
}
