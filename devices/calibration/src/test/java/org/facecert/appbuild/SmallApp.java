package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sources of a small app, as somebody outside this repository would. */
final class SmallApp {
  static final String MANIFEST =
      """
      <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.gym"
          android:versionCode="7" android:versionName="2.1">
        <application android:label="@string/name">
          <activity android:name=".Door" android:exported="true">
            <intent-filter>
              <action android:name="android.intent.action.MAIN"/>
              <category android:name="android.intent.category.LAUNCHER"/>
            </intent-filter>
          </activity>
        </application>
      </manifest>
      """;

  static final String DOOR =
      """
      package com.example.gym;

      public final class Door extends android.app.Activity {
        @Override
        protected void onCreate(android.os.Bundle saved) {
          super.onCreate(saved);
          Runnable later = () -> setTitle(R.string.name);
          later.run();
        }
      }
      """;

  private SmallApp() {}

  static Path in(Path dir) throws IOException {
    write(dir.resolve("AndroidManifest.xml"), MANIFEST);
    write(dir.resolve("res/values/strings.xml"), strings("Gym"));
    write(dir.resolve("src/com/example/gym/Door.java"), DOOR);
    return dir;
  }

  static String strings(String name) {
    return "<resources><string name=\"name\">" + name + "</string></resources>\n";
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
